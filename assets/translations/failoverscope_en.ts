<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BranchModel</name>
    <message numerus="yes">
        <source>%n hop(s), up to {time}</source>
        <translation>
            <numerusform>%n hop, up to {time}</numerusform>
            <numerusform>%n hops, up to {time}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BreakpointDialog</name>
    <message numerus="yes">
        <source>%n hit(s) in what is recorded.</source>
        <translation>
            <numerusform>%n hit in what is recorded.</numerusform>
            <numerusform>%n hits in what is recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BrowserWords</name>
    <message numerus="yes">
        <source>%n prediction(s)</source>
        <translation>
            <numerusform>%n prediction</numerusform>
            <numerusform>%n predictions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Played to its end %n time(s).</source>
        <translation>
            <numerusform>Played to its end %n time.</numerusform>
            <numerusform>Played to its end %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prediction(s) left out, or made after a look.</source>
        <translation>
            <numerusform>%n prediction left out, or made after a look.</numerusform>
            <numerusform>%n predictions left out, or made after a look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClickerEntries</name>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareStage</name>
    <message numerus="yes">
        <source>differs in %n object(s)</source>
        <translation>
            <numerusform>differs in %n object</numerusform>
            <numerusform>differs in %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareText</name>
    <message numerus="yes">
        <source>%n VM(s) down</source>
        <translation>
            <numerusform>%n VM down</numerusform>
            <numerusform>%n VMs down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still down</source>
        <translation>
            <numerusform>%n still down</numerusform>
            <numerusform>%n still down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message numerus="yes">
        <source>%n file(s) opened lately are remembered; the files themselves stay</source>
        <translation>
            <numerusform>%n file opened lately is remembered; the file itself stays</numerusform>
            <numerusform>%n files opened lately are remembered; the files themselves stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsText</name>
    <message numerus="yes">
        <source>and %n more VM(s)</source>
        <translation>
            <numerusform>and %n more VM</numerusform>
            <numerusform>and %n more VMs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more change(s)</source>
        <translation>
            <numerusform>Show %n more change</numerusform>
            <numerusform>Show %n more changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stands for %n hop(s) in which nothing is wrong.</source>
        <translation>
            <numerusform>Stands for %n hop in which nothing is wrong.</numerusform>
            <numerusform>Stands for %n hops in which nothing is wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more hop(s)</source>
        <translation>
            <numerusform>and %n more hop</numerusform>
            <numerusform>and %n more hops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HopListPanel</name>
    <message numerus="yes">
        <source>{rows} of %n hop(s)</source>
        <translation>
            <numerusform>{rows} of %n hop</numerusform>
            <numerusform>{rows} of %n hops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n hop</numerusform>
            <numerusform>%n hops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HopWords</name>
    <message numerus="yes">
        <source>bundle of %n hop(s)</source>
        <translation>
            <numerusform>bundle of %n hop</numerusform>
            <numerusform>bundle of %n hops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message numerus="yes">
        <source>%n change(s) in this hop</source>
        <translation>
            <numerusform>%n change in this hop</numerusform>
            <numerusform>%n changes in this hop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonBrowser</name>
    <message numerus="yes">
        <source>Bring back the progress of %n lesson(s)</source>
        <translation>
            <numerusform>Bring back the progress of %n lesson</numerusform>
            <numerusform>Bring back the progress of %n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Progress of %n lesson(s) erased.</source>
        <translation>
            <numerusform>Progress of %n lesson erased.</numerusform>
            <numerusform>Progress of %n lessons erased.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutageWords</name>
    <message numerus="yes">
        <source>%n outage(s)</source>
        <translation>
            <numerusform>%n outage</numerusform>
            <numerusform>%n outages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SequencePanel</name>
    <message numerus="yes">
        <source>Hide and show lanes; %n lane(s) are hidden</source>
        <translation>
            <numerusform>Hide and show lanes; %n lane is hidden</numerusform>
            <numerusform>Hide and show lanes; %n lanes are hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SequenceWords</name>
    <message numerus="yes">
        <source>%n hop(s), all alive</source>
        <translation>
            <numerusform>%n hop, all alive</numerusform>
            <numerusform>%n hops, all alive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s), heartbeats are missing</source>
        <translation>
            <numerusform>%n hop, a heartbeat is missing</numerusform>
            <numerusform>%n hops, heartbeats are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s), nothing wrong</source>
        <translation>
            <numerusform>%n hop, nothing wrong</numerusform>
            <numerusform>%n hops, nothing wrong</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StackPanel</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StackWords</name>
    <message numerus="yes">
        <source>%n thread(s) wait for {what}</source>
        <translation>
            <numerusform>%n thread waits for {what}</numerusform>
            <numerusform>%n threads wait for {what}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) wait for the signal {what}</source>
        <translation>
            <numerusform>%n thread waits for the signal {what}</numerusform>
            <numerusform>%n threads wait for the signal {what}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stopwatch</name>
    <message numerus="yes">
        <source>%n more VM(s) down</source>
        <translation>
            <numerusform>%n more VM is down</numerusform>
            <numerusform>%n more VMs are down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message numerus="yes">
        <source>▾ %n more lane(s), in which nothing happened (Enter)</source>
        <translation>
            <numerusform>▾ %n more lane, in which nothing happened (Enter)</numerusform>
            <numerusform>▾ %n more lanes, in which nothing happened (Enter)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n VM(s)</source>
        <translation>
            <numerusform>%n VM</numerusform>
            <numerusform>%n VMs</numerusform>
        </translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Accounts</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Documented</source>
        <translation>Dokumentiert</translation>
    </message>
    <message>
        <source>Account: {name}</source>
        <translation>Lesart: {name}</translation>
    </message>
    <message>
        <source>As the article tells it: the cluster service itself has the state of every VM asked for, each node has one resource host, and a VM that has failed starts on another node.</source>
        <translation>Wie der Artikel es erzählt: Der Clusterdienst selbst lässt den Zustand jeder VM abfragen, jeder Knoten hat einen Ressourcenhost, und eine ausgefallene VM startet auf einem anderen Knoten.</translation>
    </message>
    <message>
        <source>As Microsoft documents it and real logs show it: each node has several resource hosts, which check their resources by themselves, and what has failed is first restarted where it was.</source>
        <translation>Wie Microsoft es dokumentiert und echte Protokolle es zeigen: Jeder Knoten hat mehrere Ressourcenhosts, die ihre Ressourcen von sich aus prüfen, und Ausgefallenes startet zuerst dort neu, wo es war.</translation>
    </message>
    <message>
        <source>Whose account of the cluster is told; switching loses nothing.</source>
        <translation>Nach wem vom Cluster erzählt wird; beim Wechseln geht nichts verloren.</translation>
    </message>
    <message>
        <source>{account}. Starts fresh; what you ordered stays in {left}. {keys} leads back.</source>
        <translation>{account}. Sie beginnt von vorn; was Sie angeordnet haben, bleibt in der Lesart {left}. Mit {keys} geht es zurück.</translation>
    </message>
    <message>
        <source>{account}, where you left it.</source>
        <translation>{account}, wo Sie sie verlassen haben.</translation>
    </message>
    <message>
        <source>{time}, nothing ordered yet</source>
        <translation>{time}, noch nichts angeordnet</translation>
    </message>
    <message>
        <source>{time}, last: {order}</source>
        <translation>{time}, zuletzt: {order}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Go to the next hop</source>
        <translation>Zum nächsten Hop</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go back to the hop before</source>
        <translation>Zum Hop davor</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Go to before the first hop</source>
        <translation>Vor den ersten Hop</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Go to the last hop that has happened</source>
        <translation>Zum letzten Hop, der geschehen ist</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>Go over a whole call to its answer, or to the next thing that the same procedure does</source>
        <translation>Über einen ganzen Aufruf zu seiner Antwort gehen, oder zum Nächsten, was dieselbe Prozedur tut</translation>
    </message>
    <message>
        <source>Back over</source>
        <translation>Zurück darüber</translation>
    </message>
    <message>
        <source>Go back from an answer to its call, or to what the same procedure did before</source>
        <translation>Von einer Antwort zurück zu ihrem Aufruf gehen, oder zu dem, was dieselbe Prozedur davor tat</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Hinaus</translation>
    </message>
    <message>
        <source>Go to the answer of the call that is being carried out</source>
        <translation>Zur Antwort des Aufrufs gehen, der gerade ausgeführt wird</translation>
    </message>
    <message>
        <source>Back out</source>
        <translation>Zurück hinaus</translation>
    </message>
    <message>
        <source>Go back to the call that is being carried out</source>
        <translation>Zurück zu dem Aufruf gehen, der gerade ausgeführt wird</translation>
    </message>
    <message>
        <source>End of the chain</source>
        <translation>Ende der Kette</translation>
    </message>
    <message>
        <source>Go to where this chain of calls ends or waits; from there to the end of the next one</source>
        <translation>Dorthin gehen, wo diese Aufrufkette endet oder wartet; von dort zum Ende der nächsten</translation>
    </message>
    <message>
        <source>Start of the chain</source>
        <translation>Anfang der Kette</translation>
    </message>
    <message>
        <source>Go back to where this chain of calls began or woke up; from there to the one before</source>
        <translation>Dorthin zurückgehen, wo diese Aufrufkette begann oder erwachte; von dort zur Kette davor</translation>
    </message>
    <message>
        <source>Go to the next hop that changes the state of a node, role, VM or DLL</source>
        <translation>Zum nächsten Hop, der den Zustand eines Knotens, einer Rolle, einer VM oder einer DLL ändert</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Go back to the last hop that changed the state of a node, role, VM or DLL</source>
        <translation>Zurück zum letzten Hop, der den Zustand eines Knotens, einer Rolle, einer VM oder einer DLL geändert hat</translation>
    </message>
    <message>
        <source>Next failover</source>
        <translation>Nächster Failover</translation>
    </message>
    <message>
        <source>Go to where a role next changes its owner</source>
        <translation>Dorthin gehen, wo eine Rolle das nächste Mal den Besitzer wechselt</translation>
    </message>
    <message>
        <source>Previous failover</source>
        <translation>Voriger Failover</translation>
    </message>
    <message>
        <source>Go back to where a role last changed its owner</source>
        <translation>Dorthin zurückgehen, wo eine Rolle zuletzt den Besitzer wechselte</translation>
    </message>
    <message>
        <source>Next hop of the object</source>
        <translation>Nächster Hop des Objekts</translation>
    </message>
    <message>
        <source>Go to the next hop that begins or ends at the selected object</source>
        <translation>Zum nächsten Hop gehen, der am ausgewählten Objekt beginnt oder endet</translation>
    </message>
    <message>
        <source>Previous hop of the object</source>
        <translation>Voriger Hop des Objekts</translation>
    </message>
    <message>
        <source>Go back to the last hop that began or ended at the selected object</source>
        <translation>Zum letzten Hop zurückgehen, der am ausgewählten Objekt begann oder endete</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Laufen</translation>
    </message>
    <message>
        <source>Go to where the next breakpoint stops the run</source>
        <translation>Dorthin gehen, wo der nächste Haltepunkt den Lauf anhält</translation>
    </message>
    <message>
        <source>Run back</source>
        <translation>Zurücklaufen</translation>
    </message>
    <message>
        <source>Go back to where a breakpoint last stopped the run</source>
        <translation>Dorthin zurückgehen, wo zuletzt ein Haltepunkt anhielt</translation>
    </message>
    <message>
        <source>Step by itself until you or a breakpoint stop it</source>
        <translation>Von selbst weitergehen, bis jemand oder ein Haltepunkt anhält</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Gehe zu …</translation>
    </message>
    <message>
        <source>Type a time or the number of a hop to go there</source>
        <translation>Eine Zeit oder die Nummer eines Hops eintippen und dorthin gehen</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>Schneller abspielen</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>Langsamer abspielen</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>Normales Tempo</translation>
    </message>
    <message>
        <source>Play at normal speed</source>
        <translation>In normalem Tempo abspielen</translation>
    </message>
    <message>
        <source>Break on this hop</source>
        <translation>Bei diesem Hop anhalten</translation>
    </message>
    <message>
        <source>Stop whenever a hop like this one comes, or no longer</source>
        <translation>Anhalten, sooft ein Hop wie dieser kommt, oder nicht mehr</translation>
    </message>
    <message>
        <source>New breakpoint…</source>
        <translation>Neuer Haltepunkt …</translation>
    </message>
    <message>
        <source>Say at what a run is to stop</source>
        <translation>Sagen, wobei ein Lauf anhalten soll</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Keep this place to come back to, or no longer</source>
        <translation>Diese Stelle merken, um zurückzukommen, oder nicht mehr</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>Nächstes Lesezeichen</translation>
    </message>
    <message>
        <source>Go to the next bookmark</source>
        <translation>Zum nächsten Lesezeichen gehen</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>Voriges Lesezeichen</translation>
    </message>
    <message>
        <source>Go back to the last bookmark</source>
        <translation>Zum vorigen Lesezeichen zurückgehen</translation>
    </message>
    <message>
        <source>To the stage</source>
        <translation>Zur Bühne</translation>
    </message>
    <message>
        <source>Give the keys back to the stage</source>
        <translation>Die Tasten wieder der Bühne geben</translation>
    </message>
    <message>
        <source>Fail…</source>
        <translation>Ausfall…</translation>
    </message>
    <message>
        <source>Break something: the selected object, or one from a list</source>
        <translation>Etwas ausfallen lassen: das gewählte Objekt oder eines aus einer Liste</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Repair something that is broken</source>
        <translation>Etwas reparieren, das ausgefallen oder beschädigt ist</translation>
    </message>
    <message>
        <source>Menu of the object</source>
        <translation>Menü des Objekts</translation>
    </message>
    <message>
        <source>What can be done with the selected object</source>
        <translation>Was sich mit dem gewählten Objekt tun lässt</translation>
    </message>
    <message>
        <source>Change an order…</source>
        <translation>Befehl ändern …</translation>
    </message>
    <message>
        <source>Order something else in the past, or leave it out, and keep what you ordered afterwards</source>
        <translation>In der Vergangenheit etwas anderes anordnen oder es weglassen und behalten, was danach angeordnet wurde</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back what you did last; an order is taken back in a history that never had it</source>
        <translation>Das zuletzt Getane zurücknehmen; ein Befehl wird in einem Verlauf zurückgenommen, in dem es ihn nie gab</translation>
    </message>
    <message>
        <source>Do again what you took back</source>
        <translation>Zurückgenommenes wieder tun</translation>
    </message>
    <message>
        <source>Rename the history…</source>
        <translation>Verlauf umbenennen …</translation>
    </message>
    <message>
        <source>Give the history a name of your own</source>
        <translation>Dem Verlauf einen eigenen Namen geben</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>See this history beside the one it left, and where they part; or no longer</source>
        <translation>Diesen Verlauf neben dem sehen, von dem er abzweigt, und wo sie sich trennen; oder nicht mehr</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open a session or a cluster file; it can also be dropped on the window</source>
        <translation>Eine Sitzung oder eine Clusterdatei öffnen; man kann sie auch auf das Fenster ziehen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Next history</source>
        <translation>Nächster Verlauf</translation>
    </message>
    <message>
        <source>Look at the next history, at the same time</source>
        <translation>Den nächsten Verlauf zur selben Zeit ansehen</translation>
    </message>
    <message>
        <source>Previous history</source>
        <translation>Voriger Verlauf</translation>
    </message>
    <message>
        <source>Look at the history before, at the same time</source>
        <translation>Den vorigen Verlauf zur selben Zeit ansehen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep the session in a file, with all its histories and marks</source>
        <translation>Die Sitzung mit allen Verläufen und Marken in einer Datei aufheben</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Keep the session in another file</source>
        <translation>Die Sitzung in einer anderen Datei aufheben</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Das Programm schließen</translation>
    </message>
    <message>
        <source>Switch account</source>
        <translation>Lesart wechseln</translation>
    </message>
    <message>
        <source>Have the same cluster told in the other account; you come back to where you were</source>
        <translation>Denselben Cluster nach der anderen Lesart erzählen lassen; zurück geht es dorthin, wo Sie waren</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Make everything larger</source>
        <translation>Alles größer darstellen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Make everything smaller</source>
        <translation>Alles kleiner darstellen</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Normale Größe</translation>
    </message>
    <message>
        <source>Make everything its usual size</source>
        <translation>Alles in normaler Größe darstellen</translation>
    </message>
    <message>
        <source>Switch language</source>
        <translation>Sprache wechseln</translation>
    </message>
    <message>
        <source>Switch between English and German</source>
        <translation>Zwischen Englisch und Deutsch wechseln</translation>
    </message>
    <message>
        <source>Switch theme</source>
        <translation>Darstellung wechseln</translation>
    </message>
    <message>
        <source>Switch between light, dark and high contrast</source>
        <translation>Zwischen Hell, Dunkel und hohem Kontrast wechseln</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>Heartbeats</translation>
    </message>
    <message>
        <source>Also stop at heartbeats and other rounds in which nothing is wrong</source>
        <translation>Auch bei Heartbeats und anderen Runden anhalten, in denen alles in Ordnung ist</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Let hops and failovers move instead of changing in place</source>
        <translation>Hops und Failover bewegen sich, statt nur am Ort zu wechseln</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keys, and what you see</source>
        <translation>Tasten, und was zu sehen ist</translation>
    </message>
</context>
<context>
    <name>BarWords</name>
    <message>
        <source>Change of state</source>
        <translation>Zustandsänderung</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation>Haltepunkt</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Hop {number} · {time}</source>
        <translation>Hop {number} · {time}</translation>
    </message>
    <message>
        <source>Before the first hop</source>
        <translation>Vor dem ersten Hop</translation>
    </message>
</context>
<context>
    <name>BookmarkModel</name>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>Der Anfang</translation>
    </message>
</context>
<context>
    <name>BranchDelegate</name>
    <message>
        <source>Name of the history</source>
        <translation>Name des Verlaufs</translation>
    </message>
    <message>
        <source>Empty: it is called “{name}”</source>
        <translation>Leer: er heißt „{name}“</translation>
    </message>
</context>
<context>
    <name>BranchModel</name>
    <message>
        <source>{name} – present</source>
        <translation>{name} – aktuell</translation>
    </message>
    <message>
        <source>{name} – compared</source>
        <translation>{name} – verglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s), up to {time}</source>
        <translation>
            <numerusform>%n Hop, bis {time}</numerusform>
            <numerusform>%n Hops, bis {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Left history {number} at {time}</source>
        <translation>Zweigt von Verlauf {number} bei {time} ab</translation>
    </message>
</context>
<context>
    <name>BranchNames</name>
    <message>
        <source>nothing ordered yet</source>
        <translation>noch nichts angeordnet</translation>
    </message>
    <message>
        <source>{order} instead of “{other}”</source>
        <translation>{order} statt „{other}“</translation>
    </message>
    <message>
        <source>without “{other}”</source>
        <translation>ohne „{other}“</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie zuvor</translation>
    </message>
</context>
<context>
    <name>BranchStrip</name>
    <message>
        <source>Histories</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Enter looks at the chosen history, F2 gives it a name.</source>
        <translation>Die Eingabetaste zeigt den gewählten Verlauf, F2 benennt ihn um.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Look at this history</source>
        <translation>Diesen Verlauf ansehen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Compare with the present one</source>
        <translation>Mit dem aktuellen vergleichen</translation>
    </message>
    <message>
        <source>{entry} – this is the present one</source>
        <translation>{entry} – dies ist der aktuelle</translation>
    </message>
</context>
<context>
    <name>BreakMenu</name>
    <message>
        <source>Go here</source>
        <translation>Hierher gehen</translation>
    </message>
    <message>
        <source>Run to here</source>
        <translation>Bis hierher laufen</translation>
    </message>
    <message>
        <source>Bookmark here</source>
        <translation>Lesezeichen hier</translation>
    </message>
    <message>
        <source>Break here</source>
        <translation>Hier anhalten</translation>
    </message>
    <message>
        <source>Breakpoint…</source>
        <translation>Haltepunkt…</translation>
    </message>
    <message>
        <source>Break at every hop here</source>
        <translation>Bei jedem Hop hier anhalten</translation>
    </message>
    <message>
        <source>Break when it becomes {state}</source>
        <translation>Anhalten, wenn es {state} wird</translation>
    </message>
    <message>
        <source>Run to its next hop</source>
        <translation>Bis zum nächsten Hop hier laufen</translation>
    </message>
    <message>
        <source>this is the present hop</source>
        <translation>das ist der aktuelle Hop</translation>
    </message>
    <message>
        <source>Break on the call {call}</source>
        <translation>Beim Aufruf {call} anhalten</translation>
    </message>
    <message>
        <source>Break when {call} answers {result}</source>
        <translation>Anhalten, wenn {call} {result} antwortet</translation>
    </message>
    <message>
        <source>Break on the rule {rule}</source>
        <translation>Bei der Regel {rule} anhalten</translation>
    </message>
    <message>
        <source>Break at any {component}</source>
        <translation>Bei jedem {component} anhalten</translation>
    </message>
    <message>
        <source>Break at {object}</source>
        <translation>Bei {object} anhalten</translation>
    </message>
    <message>
        <source>Break when {object} becomes {state}</source>
        <translation>Anhalten, wenn {object} {state} wird</translation>
    </message>
</context>
<context>
    <name>BreakpointDialog</name>
    <message>
        <source>New breakpoint</source>
        <translation>Neuer Haltepunkt</translation>
    </message>
    <message>
        <source>Breakpoint {number}</source>
        <translation>Haltepunkt {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) in what is recorded.</source>
        <translation>
            <numerusform>%n Treffer im Aufgezeichneten.</numerusform>
            <numerusform>%n Treffer im Aufgezeichneten.</numerusform>
        </translation>
    </message>
    <message>
        <source>None lies ahead of the present hop; the run may bring one.</source>
        <translation>Vor dem aktuellen Hop liegt keiner; der Lauf kann einen bringen.</translation>
    </message>
    <message>
        <source>It would next stop at {time}.</source>
        <translation>Er hielte als Nächstes bei {time} an.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation>Haltepunkt</translation>
    </message>
    <message>
        <source>Stops where: {sentence}</source>
        <translation>Hält an, wo: {sentence}</translation>
    </message>
</context>
<context>
    <name>BreakpointFields</name>
    <message>
        <source>The time cannot be read: write it like 0:00:12.5 or 12.5 s.</source>
        <translation>Die Zeit ist nicht lesbar: etwa 0:00:12,5 oder 12,5 s.</translation>
    </message>
    <message>
        <source>An event goes by its number, such as 1069.</source>
        <translation>Ein Ereignis wird mit seiner Nummer angegeben, etwa 1069.</translation>
    </message>
    <message>
        <source>“Only while” needs both: an object and its state.</source>
        <translation>„Nur während“ braucht beides: ein Objekt und seinen Zustand.</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>Auf&amp;ruf</translation>
    </message>
    <message>
        <source>&amp;Answer or error</source>
        <translation>&amp;Antwort oder Fehler</translation>
    </message>
    <message>
        <source>O&amp;bject</source>
        <translation>O&amp;bjekt</translation>
    </message>
    <message>
        <source>Com&amp;ponent</source>
        <translation>Kom&amp;ponente</translation>
    </message>
    <message>
        <source>Becomes &amp;state</source>
        <translation>Wird &amp;Zustand</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>Re&amp;gel</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Ereignis</translation>
    </message>
    <message>
        <source>From &amp;time on</source>
        <translation>Ab Zei&amp;t</translation>
    </message>
    <message>
        <source>Only &amp;while</source>
        <translation>Nur &amp;während</translation>
    </message>
    <message>
        <source>From &amp;hit on</source>
        <translation>Ab Tre&amp;ffer</translation>
    </message>
    <message>
        <source>A function, such as IsAlive: its call and its answer</source>
        <translation>Eine Funktion, etwa IsAlive: Aufruf und Antwort</translation>
    </message>
    <message>
        <source>What an answer brings, such as FALSE, or an error code</source>
        <translation>Was eine Antwort bringt, etwa FALSE, oder ein Fehlercode</translation>
    </message>
    <message>
        <source>Where it happens, or what it is about: NODE1, NODE1/rhs:1, SQL01</source>
        <translation>Wo es geschieht oder worum es geht: NODE1, NODE1/rhs:1, SQL01</translation>
    </message>
    <message>
        <source>A sort of box on any node, such as rhs</source>
        <translation>Eine Art Kasten auf einem beliebigen Knoten, etwa rhs</translation>
    </message>
    <message>
        <source>What something becomes, or the object does if one is given</source>
        <translation>Was etwas wird, oder das Objekt, falls angegeben</translation>
    </message>
    <message>
        <source>A rule, or its beginning up to a dot</source>
        <translation>Eine Regel oder ihr Anfang bis zu einem Punkt</translation>
    </message>
    <message>
        <source>The number of an event that the hop leaves in a log, such as 1069</source>
        <translation>Nummer eines Ereignisses, das der Hop im Protokoll hinterlässt, etwa 1069</translation>
    </message>
    <message>
        <source>The first hop from then on: 0:00:12.5 or 12.5 s</source>
        <translation>Der erste Hop von da an: 0:00:12,5 oder 12,5 s</translation>
    </message>
    <message>
        <source>The object that must be in a state after the hop</source>
        <translation>Das Objekt, das nach dem Hop in einem Zustand sein muss</translation>
    </message>
    <message>
        <source>Stops at this hit of the history and at all later ones</source>
        <translation>Hält bei diesem Treffer des Verlaufs an und bei allen späteren</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>Only while it is in this state</source>
        <translation>Nur während es in diesem Zustand ist</translation>
    </message>
    <message>
        <source>Stop &amp;once: disabled after it has stopped a run</source>
        <translation>Nur ei&amp;nmal anhalten: danach deaktiviert</translation>
    </message>
    <message>
        <source>E&amp;nabled</source>
        <translation>Akt&amp;iviert</translation>
    </message>
</context>
<context>
    <name>BreakpointModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Stops where</source>
        <translation>Hält an, wo</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>{here} of {all}</source>
        <translation>{here} von {all}</translation>
    </message>
    <message>
        <source>Breakpoint {number}</source>
        <translation>Haltepunkt {number}</translation>
    </message>
    <message>
        <source>Breakpoint {number}, disabled</source>
        <translation>Haltepunkt {number}, deaktiviert</translation>
    </message>
    <message>
        <source>{hits} hits so far</source>
        <translation>{hits} Treffern bisher</translation>
    </message>
</context>
<context>
    <name>BreakpointWords</name>
    <message>
        <source>every hop</source>
        <translation>jeder Hop</translation>
    </message>
    <message>
        <source>from hit {number} on</source>
        <translation>ab Treffer {number}</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>No component here has a function {name}.</source>
        <translation>Keine Komponente hat hier eine Funktion {name}.</translation>
    </message>
    <message>
        <source>There is no component {name} here.</source>
        <translation>Eine Komponente {name} gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There is no {name} in this cluster.</source>
        <translation>{name} gibt es in diesem Cluster nicht.</translation>
    </message>
    <message>
        <source>Nothing can get into a state {name}.</source>
        <translation>Nichts kann in einen Zustand {name} kommen.</translation>
    </message>
    <message>
        <source>No rule is called {name}, or begins so up to a dot.</source>
        <translation>Keine Regel heißt {name} oder beginnt so bis zu einem Punkt.</translation>
    </message>
    <message>
        <source>No hop leaves an event {id}.</source>
        <translation>Kein Hop hinterlässt ein Ereignis {id}.</translation>
    </message>
    <message>
        <source>A time is hit once only: there is no later hit.</source>
        <translation>Eine Zeit wird nur einmal getroffen: Einen späteren Treffer gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing is asked for: it is hit at every hop.</source>
        <translation>Es ist nichts angegeben: Jeder Hop ist ein Treffer.</translation>
    </message>
    <message>
        <source>{call} answers {result}</source>
        <translation>{call} antwortet {result}</translation>
    </message>
    <message>
        <source>an answer is {result}</source>
        <translation>eine Antwort ist {result}</translation>
    </message>
    <message>
        <source>{object} becomes {state}</source>
        <translation>{object} wird {state}</translation>
    </message>
    <message>
        <source>something becomes {state}</source>
        <translation>etwas wird {state}</translation>
    </message>
    <message>
        <source>rule {rule}</source>
        <translation>Regel {rule}</translation>
    </message>
    <message>
        <source>event {id}</source>
        <translation>Ereignis {id}</translation>
    </message>
    <message>
        <source>at any {component}</source>
        <translation>bei jedem {component}</translation>
    </message>
    <message>
        <source>at {object}</source>
        <translation>bei {object}</translation>
    </message>
    <message>
        <source>first hop from {time} on</source>
        <translation>erster Hop ab {time}</translation>
    </message>
    <message>
        <source>while {object} is {state}</source>
        <translation>während {object} {state} ist</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Missed in a row</source>
        <translation>In Folge ausgeblieben</translation>
    </message>
    <message>
        <source>{file} on {node}</source>
        <translation>{file} auf {node}</translation>
    </message>
    <message>
        <source>{file} in {host}</source>
        <translation>{file} in {host}</translation>
    </message>
    <message>
        <source>VM {name} on {node}</source>
        <translation>VM {name} auf {node}</translation>
    </message>
    <message>
        <source>Share {name} on {node}</source>
        <translation>Freigabe {name} auf {node}</translation>
    </message>
    <message>
        <source>Heartbeats from {peer} at {node}</source>
        <translation>Heartbeats von {peer} bei {node}</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Gruppe {name}</translation>
    </message>
    <message>
        <source>Resource {name}</source>
        <translation>Ressource {name}</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Mitgliedschaft</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>started</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
    <message>
        <source>registered, {state}</source>
        <translation>registriert, {state}</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>no longer loaded</source>
        <translation>nicht mehr geladen</translation>
    </message>
    <message>
        <source>no longer registered</source>
        <translation>nicht mehr registriert</translation>
    </message>
    <message>
        <source>no longer shared</source>
        <translation>nicht mehr freigegeben</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>State, as the cluster sees it</source>
        <translation>Zustand aus Sicht des Clusters</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Überwacht</translation>
    </message>
    <message>
        <source>Wanted online</source>
        <translation>Soll online sein</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Eingebunden auf</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Number of the view</source>
        <translation>Nummer der Sicht</translation>
    </message>
    <message>
        <source>Voters</source>
        <translation>Stimmberechtigt</translation>
    </message>
    <message>
        <source>Witness votes</source>
        <translation>Zeuge stimmt mit</translation>
    </message>
    <message>
        <source>Votes present</source>
        <translation>Stimmen vorhanden</translation>
    </message>
    <message>
        <source>Votes in all</source>
        <translation>Stimmen insgesamt</translation>
    </message>
    <message>
        <source>Votes needed</source>
        <translation>Stimmen nötig</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Procedure</source>
        <translation>Prozedur</translation>
    </message>
    <message>
        <source>The simulator&apos;s own procedure: it stands for the documented steps.</source>
        <translation>Die Prozedur des Simulators: Sie steht für die dokumentierten Schritte.</translation>
    </message>
    <message>
        <source>The source of this procedure did not come with the program.</source>
        <translation>Der Quelltext dieser Prozedur liegt dem Programm nicht bei.</translation>
    </message>
</context>
<context>
    <name>Commanding</name>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} ist gespeichert.</translation>
    </message>
    <message>
        <source>Nothing is selected: press Tab, or Up and Down, to select an object.</source>
        <translation>Nichts ist gewählt: Mit Tab oder den Pfeiltasten nach oben und unten wählt man ein Objekt.</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Where they part</source>
        <translation>Wo sie sich trennen</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>What is shown of the comparison</source>
        <translation>Was vom Vergleich gezeigt wird</translation>
    </message>
    <message>
        <source>No VM was down in either history.</source>
        <translation>In keinem der Verläufe ist eine VM ausgefallen.</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>The history to compare with</source>
        <translation>Der Verlauf, mit dem verglichen wird</translation>
    </message>
    <message>
        <source>The history that is shown on the second stage</source>
        <translation>Der Verlauf, der auf der zweiten Bühne gezeigt wird</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Look at the other history; this one is compared with it then</source>
        <translation>Den anderen Verlauf ansehen; dieser wird dann mit ihm verglichen</translation>
    </message>
    <message>
        <source>Run both until they part</source>
        <translation>Beide laufen lassen, bis sie sich trennen</translation>
    </message>
    <message>
        <source>Let both histories go on until something is not the same, an hour at most</source>
        <translation>Beide Verläufe weiterlaufen lassen, bis etwas nicht gleich ist, höchstens eine Stunde</translation>
    </message>
    <message>
        <source>Let the shorter history go on to the time that the other one has reached</source>
        <translation>Den kürzeren Verlauf bis zu der Zeit weiterlaufen lassen, die der andere erreicht hat</translation>
    </message>
    <message>
        <source>Where two histories part</source>
        <translation>Wo sich zwei Verläufe trennen</translation>
    </message>
    <message>
        <source>Outages of both histories</source>
        <translation>Ausfälle beider Verläufe</translation>
    </message>
    <message>
        <source>The difference is the second history less the first.</source>
        <translation>Der Unterschied ist der zweite Verlauf minus den ersten.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Not compared: you did not wait. Choose the history again.</source>
        <translation>Nicht verglichen: das Warten wurde abgebrochen. Den Verlauf noch einmal wählen.</translation>
    </message>
    <message>
        <source>Only one history: go back and order something else.</source>
        <translation>Nur ein Verlauf: zurückgehen und etwas anderes anordnen.</translation>
    </message>
    <message>
        <source>Back: {keys}</source>
        <translation>Zurück: {keys}</translation>
    </message>
    <message>
        <source>Nothing is compared: choose a history above.</source>
        <translation>Nichts wird verglichen: oben einen Verlauf wählen.</translation>
    </message>
    <message>
        <source>Compare: {keys}</source>
        <translation>Vergleichen: {keys}</translation>
    </message>
    <message>
        <source>Go there in history {number}</source>
        <translation>In Verlauf {number} dorthin</translation>
    </message>
    <message>
        <source>Go there: {number}</source>
        <translation>Dorthin: {number}</translation>
    </message>
    <message>
        <source>Go to the first hop that only this history has</source>
        <translation>Zum ersten Hop, den nur dieser Verlauf hat</translation>
    </message>
    <message>
        <source>Look at the other history, at the first hop that only it has</source>
        <translation>Den anderen Verlauf ansehen, am ersten Hop, den nur er hat</translation>
    </message>
    <message>
        <source>Let history {number} go on to {time}</source>
        <translation>Verlauf {number} bis {time} weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>CompareStage</name>
    <message>
        <source>not the same in both</source>
        <translation>nicht in beiden gleich</translation>
    </message>
    <message>
        <source>hop {number}</source>
        <translation>Hop {number}</translation>
    </message>
    <message>
        <source>recorded no further</source>
        <translation>weiter nicht aufgezeichnet</translation>
    </message>
    <message numerus="yes">
        <source>differs in %n object(s)</source>
        <translation>
            <numerusform>anders an %n Objekt</numerusform>
            <numerusform>anders an %n Objekten</numerusform>
        </translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>Marks what is not the same in both histories</source>
        <translation>Kennzeichnet, was nicht in beiden Verläufen gleich ist</translation>
    </message>
    <message>
        <source>Stage of history {name}</source>
        <translation>Bühne des Verlaufs {name}</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>{place}: {there}; on the other stage: {here}</source>
        <translation>{place}: {there}; auf der anderen Bühne: {here}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareText</name>
    <message>
        <source>What was ordered differently</source>
        <translation>Was anders angeordnet wurde</translation>
    </message>
    <message>
        <source>Nothing: the same was ordered in both.</source>
        <translation>Nichts: in beiden wurde dasselbe angeordnet.</translation>
    </message>
    <message>
        <source>nothing that was not ordered in the other, too</source>
        <translation>nichts, was nicht auch im anderen angeordnet wurde</translation>
    </message>
    <message>
        <source>Where they part</source>
        <translation>Wo sie sich trennen</translation>
    </message>
    <message>
        <source>Up to {moment} both are the same.</source>
        <translation>Bis {moment} sind beide gleich.</translation>
    </message>
    <message>
        <source>Not yet: as far as both are recorded, until {time}, the same happens in both.</source>
        <translation>Noch nicht: so weit beide aufgezeichnet sind, bis {time}, geschieht in beiden dasselbe.</translation>
    </message>
    <message>
        <source>They have parted.</source>
        <translation>Sie haben sich getrennt.</translation>
    </message>
    <message>
        <source>Nothing is left to happen in either: they never part.</source>
        <translation>In keinem steht noch etwas an: sie trennen sich nie.</translation>
    </message>
    <message>
        <source>They have not parted for more than an hour of simulated time; order something else.</source>
        <translation>Sie haben sich mehr als eine Stunde simulierter Zeit lang nicht getrennt; etwas anderes anordnen.</translation>
    </message>
    <message>
        <source>They have not parted within the next 100,000 hops; order something else.</source>
        <translation>Sie haben sich in den nächsten 100.000 Hops nicht getrennt; etwas anderes anordnen.</translation>
    </message>
    <message>
        <source>Until {time} nothing happens here that does not happen in the other.</source>
        <translation>Bis {time} geschieht hier nichts, was nicht auch im anderen geschieht.</translation>
    </message>
    <message>
        <source>Rule {rule}</source>
        <translation>Regel {rule}</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>zum Anfang</translation>
    </message>
    <message>
        <source>hop {number}</source>
        <translation>Hop {number}</translation>
    </message>
    <message>
        <source>History {number}</source>
        <translation>Verlauf {number}</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>Was es gekostet hat</translation>
    </message>
    <message>
        <source>{history}: no VM was down.</source>
        <translation>{history}: keine VM ist ausgefallen.</translation>
    </message>
    <message numerus="yes">
        <source>%n VM(s) down</source>
        <translation>
            <numerusform>%n VM ausgefallen</numerusform>
            <numerusform>%n VMs ausgefallen</numerusform>
        </translation>
    </message>
    <message>
        <source>longest: {vm}, {length} so far</source>
        <translation>am längsten: {vm}, bisher {length}</translation>
    </message>
    <message>
        <source>longest: {vm}, {length}</source>
        <translation>am längsten: {vm}, {length}</translation>
    </message>
    <message numerus="yes">
        <source>%n still down</source>
        <translation>
            <numerusform>%n noch ausgefallen</numerusform>
            <numerusform>%n noch ausgefallen</numerusform>
        </translation>
    </message>
    <message>
        <source>none still down</source>
        <translation>keine mehr ausgefallen</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>Guest of {name} on {node}</source>
        <translation>Gast von {name} auf {node}</translation>
    </message>
    <message>
        <source>{name} on {node}</source>
        <translation>{name} auf {node}</translation>
    </message>
    <message>
        <source>DLL of {name} on {node}</source>
        <translation>DLL von {name} auf {node}</translation>
    </message>
    <message>
        <source>Resource {name}</source>
        <translation>Ressource {name}</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Gruppe {name}</translation>
    </message>
    <message>
        <source>Configuration file of {name}</source>
        <translation>Konfigurationsdatei von {name}</translation>
    </message>
    <message>
        <source>Memory of {node}</source>
        <translation>Arbeitsspeicher von {node}</translation>
    </message>
    <message>
        <source>Processes that hang</source>
        <translation>Prozesse, die hängen</translation>
    </message>
    <message>
        <source>there</source>
        <translation>da</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>{amount} MB taken from outside</source>
        <translation>{amount} MB von außen belegt</translation>
    </message>
    <message>
        <source>could not be opened ({code})</source>
        <translation>ließ sich nicht öffnen ({code})</translation>
    </message>
    <message>
        <source>type not available ({code})</source>
        <translation>Typ nicht verfügbar ({code})</translation>
    </message>
    <message>
        <source>in order again</source>
        <translation>wieder in Ordnung</translation>
    </message>
    <message>
        <source>free again</source>
        <translation>wieder frei</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>State inside RCM</source>
        <translation>Zustand im RCM</translation>
    </message>
    <message>
        <source>Resource host</source>
        <translation>Ressourcenhost</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Failures at</source>
        <translation>Ausfälle bei</translation>
    </message>
    <message>
        <source>Failovers at</source>
        <translation>Failover bei</translation>
    </message>
    <message>
        <source>Wanted online</source>
        <translation>Soll online sein</translation>
    </message>
    <message>
        <source>Last code</source>
        <translation>Letzter Code</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Wrong in its calls</source>
        <translation>Falsch in den Aufrufen</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Resource host of its own</source>
        <translation>Eigener Ressourcenhost</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details of the present hop</source>
        <translation>Einzelheiten zum aktuellen Hop</translation>
    </message>
    <message>
        <source>What the hop is, why it happens, and what it changed.</source>
        <translation>Was der Hop ist, warum er geschieht und was er geändert hat.</translation>
    </message>
</context>
<context>
    <name>DetailsText</name>
    <message>
        <source>This hop</source>
        <translation>Dieser Hop</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Press Right to see the first hop: one call, message or timer.</source>
        <translation>Die Pfeiltaste nach rechts zeigt den ersten Hop: einen Aufruf, eine Nachricht oder eine abgelaufene Frist.</translation>
    </message>
    <message>
        <source>Here you will read what each hop is, why it happens and how sure that is.</source>
        <translation>Hier steht dann, was jeder Hop ist, warum er geschieht und wie sicher das ist.</translation>
    </message>
    <message>
        <source>statement {id} of the article</source>
        <translation>Aussage {id} des Artikels</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Not noticed</source>
        <translation>Nicht bemerkt</translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation>Nicht geschützt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more VM(s)</source>
        <translation>
            <numerusform>und %n weitere VM</numerusform>
            <numerusform>und %n weitere VMs</numerusform>
        </translation>
    </message>
    <message>
        <source>Call stack</source>
        <translation>Aufrufliste</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>Was er geändert hat</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more change(s)</source>
        <translation>
            <numerusform>%n weitere Änderung anzeigen</numerusform>
            <numerusform>%n weitere Änderungen anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Bündel</translation>
    </message>
    <message numerus="yes">
        <source>Stands for %n hop(s) in which nothing is wrong.</source>
        <translation>
            <numerusform>Steht für %n Hop, bei dem alles in Ordnung ist.</numerusform>
            <numerusform>Steht für %n Hops, bei denen alles in Ordnung ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>and %n more hop(s)</source>
        <translation>
            <numerusform>und %n weiterer Hop</numerusform>
            <numerusform>und %n weitere Hops</numerusform>
        </translation>
    </message>
    <message>
        <source>Documented</source>
        <translation>Dokumentiert</translation>
    </message>
    <message>
        <source>Observed in real logs</source>
        <translation>In echten Protokollen beobachtet</translation>
    </message>
    <message>
        <source>From a blog</source>
        <translation>Aus einem Blog</translation>
    </message>
    <message>
        <source>From the article</source>
        <translation>Aus dem Artikel</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Erschlossen</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>Vereinfacht</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Call stack</source>
        <translation>Aufrufliste</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>FaultMenus</name>
    <message>
        <source>Nothing can be broken or ordered here</source>
        <translation>Hier kann nichts ausfallen oder angeordnet werden</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Stromversorgung</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Quorum and witness</source>
        <translation>Quorum und Zeuge</translation>
    </message>
    <message>
        <source>Resource DLL files</source>
        <translation>Dateien der Ressourcen-DLLs</translation>
    </message>
    <message>
        <source>Calls into a resource DLL</source>
        <translation>Aufrufe einer Ressourcen-DLL</translation>
    </message>
    <message>
        <source>Guest systems</source>
        <translation>Gastsysteme</translation>
    </message>
    <message>
        <source>Pull a cable</source>
        <translation>Kabel ziehen</translation>
    </message>
    <message>
        <source>Lose heartbeats</source>
        <translation>Heartbeats verlieren</translation>
    </message>
    <message>
        <source>Delay its traffic</source>
        <translation>Verkehr verzögern</translation>
    </message>
    <message>
        <source>Split this network</source>
        <translation>Dieses Netzwerk teilen</translation>
    </message>
    <message>
        <source>Split all networks</source>
        <translation>Alle Netzwerke teilen</translation>
    </message>
    <message>
        <source>Start with ForceQuorum</source>
        <translation>Mit ForceQuorum starten</translation>
    </message>
    <message>
        <source>Start with PreventQuorum</source>
        <translation>Mit PreventQuorum starten</translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation>Migrieren</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>Virtuelle Computer</translation>
    </message>
    <message>
        <source>Nothing is broken</source>
        <translation>Nichts ist ausgefallen oder beschädigt</translation>
    </message>
</context>
<context>
    <name>GoToField</name>
    <message>
        <source>12.5 s or #649</source>
        <translation>12,5 s oder #649</translation>
    </message>
    <message>
        <source>Go to a time or hop</source>
        <translation>Zu einer Zeit oder einem Hop gehen</translation>
    </message>
    <message>
        <source>{number} could be {number} s or #{number}: which one?</source>
        <translation>{number} kann {number} s oder #{number} sein: Was ist gemeint?</translation>
    </message>
    <message>
        <source>That is later than a day; the latest time is 24:00:00.</source>
        <translation>Das ist später als nach einem Tag; die späteste Zeit ist 24:00:00.</translation>
    </message>
    <message>
        <source>“{text}” is neither a time nor a hop. It can be {expected}.</source>
        <translation>„{text}“ ist weder eine Zeit noch ein Hop. Möglich ist {expected}.</translation>
    </message>
    <message>
        <source>a time such as 12.5 s, 2 min, 1:30 or 00:00:07.150, or a hop such as #649</source>
        <translation>eine Zeit wie 12,5 s, 2 min, 1:30 oder 00:00:07,150 oder ein Hop wie #649</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keys, and what you see</source>
        <translation>Tasten, und was zu sehen ist</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>HopListPanel</name>
    <message>
        <source>Filter, for example: IsAlive SQL01</source>
        <translation>Filter, zum Beispiel: IsAlive SQL01</translation>
    </message>
    <message>
        <source>Filter the hops</source>
        <translation>Hops filtern</translation>
    </message>
    <message>
        <source>Only hops in which all of these words stand are listed.</source>
        <translation>Nur Hops, in denen alle diese Wörter vorkommen, stehen in der Liste.</translation>
    </message>
    <message>
        <source>To the present hop</source>
        <translation>Zum aktuellen Hop</translation>
    </message>
    <message>
        <source>Scroll back to the present hop and follow it again</source>
        <translation>Zum aktuellen Hop zurückblättern und ihm wieder folgen</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>Heartbeats</translation>
    </message>
    <message>
        <source>List and step through the rounds in which nothing is wrong, too</source>
        <translation>Auch die Runden auflisten und durchgehen, in denen alles in Ordnung ist</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Enter goes to the hop of the selected row, F9 breaks there, the Menu key offers more.</source>
        <translation>Eingabe geht zum Hop der gewählten Zeile, F9 setzt dort einen Haltepunkt, die Menütaste bietet mehr.</translation>
    </message>
    <message numerus="yes">
        <source>{rows} of %n hop(s)</source>
        <translation>
            <numerusform>{rows} von %n Hop</numerusform>
            <numerusform>{rows} von %n Hops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n Hop</numerusform>
            <numerusform>%n Hops</numerusform>
        </translation>
    </message>
    <message>
        <source>No hop contains all of these words.</source>
        <translation>In keinem Hop kommen alle diese Wörter vor.</translation>
    </message>
    <message>
        <source>Only quiet hops so far; tick Heartbeats to see them.</source>
        <translation>Bisher nur stille Hops; mit einem Haken bei „Heartbeats“ sind sie zu sehen.</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Press Right.</source>
        <translation>Noch ist nichts geschehen. Pfeiltaste nach rechts drücken.</translation>
    </message>
</context>
<context>
    <name>HopModel</name>
    <message>
        <source>#</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>{number}, the present hop</source>
        <translation>{number}, der aktuelle Hop</translation>
    </message>
    <message>
        <source>{number}, stopped at by a breakpoint</source>
        <translation>{number}, ein Haltepunkt hält hier an</translation>
    </message>
    <message>
        <source>{number}, at a disabled breakpoint</source>
        <translation>{number}, hier ist ein deaktivierter Haltepunkt</translation>
    </message>
</context>
<context>
    <name>HopWords</name>
    <message>
        <source>call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>your action</source>
        <translation>Ihre Anordnung</translation>
    </message>
    <message>
        <source>call failed</source>
        <translation>Aufruf gescheitert</translation>
    </message>
    <message>
        <source>process ended</source>
        <translation>Prozess beendet</translation>
    </message>
    <message numerus="yes">
        <source>bundle of %n hop(s)</source>
        <translation>
            <numerusform>Bündel aus %n Hop</numerusform>
            <numerusform>Bündel aus %n Hops</numerusform>
        </translation>
    </message>
    <message>
        <source>{function} answers</source>
        <translation>{function} antwortet</translation>
    </message>
    <message>
        <source>{function} fails</source>
        <translation>{function} scheitert</translation>
    </message>
    <message>
        <source>{function} is over</source>
        <translation>{function} ist abgelaufen</translation>
    </message>
    <message>
        <source>ends: {processes}</source>
        <translation>beendet: {processes}</translation>
    </message>
    <message>
        <source>nobody there</source>
        <translation>niemand da</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Ausfallen lassen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>There is no hop yet to break on: press Right for the first one.</source>
        <translation>Noch gibt es keinen Hop zum Anhalten: Rechts zeigt den ersten.</translation>
    </message>
    <message>
        <source>Breakpoint {number} is removed.</source>
        <translation>Haltepunkt {number} ist entfernt.</translation>
    </message>
    <message>
        <source>Breakpoint {number}: {what}. {keys} runs to where it stops the run.</source>
        <translation>Haltepunkt {number}: {what}. {keys} läuft bis dorthin, wo er anhält.</translation>
    </message>
    <message>
        <source>The bookmark is removed.</source>
        <translation>Das Lesezeichen ist entfernt.</translation>
    </message>
    <message>
        <source>This place is kept; from anywhere behind it {keys} comes back to it.</source>
        <translation>Diese Stelle ist gemerkt; von weiter hinten führt {keys} zu ihr zurück.</translation>
    </message>
    <message>
        <source>There is no other bookmark in this history; {keys} sets one.</source>
        <translation>In diesem Verlauf gibt es kein anderes Lesezeichen; {keys} setzt eines.</translation>
    </message>
</context>
<context>
    <name>MarksPanel</name>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Remove the breakpoint</source>
        <translation>Haltepunkt entfernen</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>No breakpoint is set. F9 sets one on the present hop, Ctrl+F9 describes one; F5 runs to the next hit.</source>
        <translation>Kein Haltepunkt ist gesetzt. F9 setzt einen auf den aktuellen Hop, Strg+F9 beschreibt einen; F5 läuft bis zum nächsten Treffer.</translation>
    </message>
    <message>
        <source>No bookmark is set. Ctrl+F2 sets one here.</source>
        <translation>Kein Lesezeichen ist gesetzt. Strg+F2 setzt hier eines.</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Space enables or disables, Enter edits, Del removes, Insert adds a breakpoint.</source>
        <translation>Leertaste aktiviert oder deaktiviert, Eingabe bearbeitet, Entf entfernt, Einfg fügt einen Haltepunkt hinzu.</translation>
    </message>
    <message>
        <source>Enter goes there, F2 renames, Del removes the bookmark.</source>
        <translation>Eingabe geht dorthin, F2 benennt um, Entf entfernt das Lesezeichen.</translation>
    </message>
    <message>
        <source>Disable all</source>
        <translation>Alle deaktivieren</translation>
    </message>
    <message>
        <source>Enable all</source>
        <translation>Alle aktivieren</translation>
    </message>
    <message>
        <source>No breakpoint is set</source>
        <translation>Kein Haltepunkt ist gesetzt</translation>
    </message>
    <message>
        <source>No bookmark is set</source>
        <translation>Kein Lesezeichen ist gesetzt</translation>
    </message>
</context>
<context>
    <name>MembershipWords</name>
    <message>
        <source>Port of {node} on {network}</source>
        <translation>Anschluss von {node} an {network}</translation>
    </message>
    <message>
        <source>Interface of {node} on {network}</source>
        <translation>Schnittstelle von {node} in {network}</translation>
    </message>
    <message>
        <source>Switch of {network}</source>
        <translation>Switch von {network}</translation>
    </message>
    <message>
        <source>Way from {node} to {peer} on {network}</source>
        <translation>Weg von {node} zu {peer} in {network}</translation>
    </message>
    <message>
        <source>Connection from {node} to {peer}</source>
        <translation>Verbindung von {node} zu {peer}</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>View of {node}</source>
        <translation>Sicht von {node}</translation>
    </message>
    <message>
        <source>Votes in the database of {node}</source>
        <translation>Stimmen in der Datenbank von {node}</translation>
    </message>
    <message>
        <source>Isolations of {node} within an hour</source>
        <translation>Isolierungen von {node} innerhalb einer Stunde</translation>
    </message>
    <message>
        <source>Death timer of {node}</source>
        <translation>Death Timer von {node}</translation>
    </message>
    <message>
        <source>Start of the cluster service on {node}</source>
        <translation>Start des Clusterdienstes auf {node}</translation>
    </message>
    <message>
        <source>Windows on {node}</source>
        <translation>Windows auf {node}</translation>
    </message>
    <message>
        <source>Drain of {node}</source>
        <translation>Drain von {node}</translation>
    </message>
    <message>
        <source>split: {nodes} on one side</source>
        <translation>getrennt: {nodes} auf einer Seite</translation>
    </message>
    <message>
        <source>missed in a row: {count}</source>
        <translation>in Folge ausgeblieben: {count}</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>isoliert</translation>
    </message>
    <message>
        <source>answers nobody</source>
        <translation>antwortet niemandem</translation>
    </message>
    <message>
        <source>quarantined until {time}</source>
        <translation>unter Quarantäne bis {time}</translation>
    </message>
    <message>
        <source>runs until {time}</source>
        <translation>läuft bis {time}</translation>
    </message>
    <message>
        <source>shuts down</source>
        <translation>fährt herunter</translation>
    </message>
    <message>
        <source>moved away: {groups}</source>
        <translation>weggezogen: {groups}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>cable is out</source>
        <translation>Kabel gezogen</translation>
    </message>
    <message>
        <source>loses {percent} % of the packets</source>
        <translation>verliert {percent} % der Pakete</translation>
    </message>
    <message>
        <source>late by {time}</source>
        <translation>um {time} verspätet</translation>
    </message>
    <message>
        <source>in order again</source>
        <translation>wieder in Ordnung</translation>
    </message>
    <message>
        <source>whole again</source>
        <translation>wieder ganz</translation>
    </message>
    <message>
        <source>answered again</source>
        <translation>wieder beantwortet</translation>
    </message>
    <message>
        <source>answers again</source>
        <translation>antwortet wieder</translation>
    </message>
    <message>
        <source>in no view</source>
        <translation>in keiner Sicht</translation>
    </message>
    <message>
        <source>isolated no longer</source>
        <translation>nicht mehr isoliert</translation>
    </message>
    <message>
        <source>quarantined no longer</source>
        <translation>nicht mehr unter Quarantäne</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>Number of the view</source>
        <translation>Nummer der Sicht</translation>
    </message>
    <message>
        <source>NodeWeight</source>
        <translation>NodeWeight</translation>
    </message>
    <message>
        <source>Missed in a row</source>
        <translation>In Folge ausgeblieben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Its machine lives</source>
        <translation>Seine Maschine lebt</translation>
    </message>
    <message>
        <source>Cable is out</source>
        <translation>Kabel gezogen</translation>
    </message>
    <message>
        <source>Packets lost of a hundred</source>
        <translation>Verlorene Pakete von hundert</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>Verspätet um</translation>
    </message>
    <message>
        <source>On one side</source>
        <translation>Auf einer Seite</translation>
    </message>
    <message>
        <source>Has quorum</source>
        <translation>Hat das Quorum</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Locked by</source>
        <translation>Gesperrt von</translation>
    </message>
    <message>
        <source>Isolated at</source>
        <translation>Isoliert um</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Roles to come back</source>
        <translation>Rollen, die zurückkommen</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ablauf</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Marke</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Befehl</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Lesart</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Ready clusters</source>
        <translation>Fertige Cluster</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open clusters</source>
        <translation>Geöffnete Cluster</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Ausfallen lassen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Change an order</source>
        <translation>Befehl ändern</translation>
    </message>
    <message>
        <source>All histories</source>
        <translation>Alle Verläufe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>No file has been opened yet</source>
        <translation>Noch wurde keine Datei geöffnet</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Diese Dateien vergessen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>MoveWords</name>
    <message>
        <source>Live migration of {name}</source>
        <translation>Livemigration von {name}</translation>
    </message>
    <message>
        <source>Saved state of {name}</source>
        <translation>Gespeicherter Zustand von {name}</translation>
    </message>
    <message>
        <source>from {source} to {target}</source>
        <translation>von {source} nach {target}</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>over</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>read and deleted</source>
        <translation>gelesen und gelöscht</translation>
    </message>
    <message>
        <source>Progress in percent</source>
        <translation>Fortschritt in Prozent</translation>
    </message>
    <message>
        <source>Reason code</source>
        <translation>Grund (Code)</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Sessions and clusters (*.fscope *.yaml *.yml);;All files (*)</source>
        <translation>Sitzungen und Cluster (*.fscope *.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a session or a cluster</source>
        <translation>Sitzung oder Cluster öffnen</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Sessions (*.fscope)</source>
        <translation>Sitzungen (*.fscope)</translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation>Diese Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, Zeile {line}</translation>
    </message>
    <message>
        <source>Expected: {expected}
Found: {found}

What was open stays open.</source>
        <translation>Erwartet: {expected}
Gefunden: {found}

Was offen war, bleibt offen.</translation>
    </message>
    <message>
        <source>The session cannot be saved here</source>
        <translation>Die Sitzung lässt sich hier nicht speichern</translation>
    </message>
    <message>
        <source>Expected: {expected}
Found: {found}

Nothing is lost: the session is as it was.</source>
        <translation>Erwartet: {expected}
Gefunden: {found}

Nichts ist verloren: Die Sitzung ist, wie sie war.</translation>
    </message>
    <message>
        <source>No copy of the session can be kept</source>
        <translation>Von der Sitzung lässt sich keine Kopie aufbewahren</translation>
    </message>
    <message>
        <source>Expected: {expected}
Found: {found}

Until this is mended, only what you save yourself is safe.</source>
        <translation>Erwartet: {expected}
Gefunden: {found}

Bis das behoben ist, ist nur sicher, was von Hand gespeichert wird.</translation>
    </message>
    <message>
        <source>{cluster}, history {number}: from hop {hop} on</source>
        <translation>{cluster}, Verlauf {number}: ab Hop {hop}</translation>
    </message>
    <message>
        <source>Another version of FailoverScope recorded it, or somebody has changed the file. All of it can be used; these histories run otherwise than they did:</source>
        <translation>Eine andere Version von FailoverScope hat sie aufgezeichnet, oder jemand hat die Datei geändert. Alles darin ist benutzbar; diese Verläufe laufen anders als damals:</translation>
    </message>
    <message>
        <source>The session is open</source>
        <translation>Die Sitzung ist offen</translation>
    </message>
    <message>
        <source>It does not run as it did.</source>
        <translation>Sie läuft nicht, wie sie lief.</translation>
    </message>
</context>
<context>
    <name>OrderChanges</name>
    <message>
        <source>Nothing has been ordered in this history yet</source>
        <translation>In diesem Verlauf wurde noch nichts angeordnet</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>What was ordered afterwards is ordered again at its time, in another history</source>
        <translation>Was danach angeordnet wurde, wird zu seiner Zeit wieder angeordnet, in einem anderen Verlauf</translation>
    </message>
</context>
<context>
    <name>OutageModel</name>
    <message>
        <source>History {number}</source>
        <translation>Verlauf {number}</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>no outage</source>
        <translation>kein Ausfall</translation>
    </message>
    <message>
        <source>still down</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Whole outage</source>
        <translation>Ganzer Ausfall</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>Booten</translation>
    </message>
    <message>
        <source>From the moment the VM stops serving until its guest answers again</source>
        <translation>Vom Ende des Dienstes der VM, bis ihr Gast wieder antwortet</translation>
    </message>
    <message>
        <source>Until the cluster no longer takes the VM for online</source>
        <translation>Bis der Cluster die VM nicht mehr für online hält</translation>
    </message>
    <message>
        <source>Until the cluster begins to do something about it</source>
        <translation>Bis der Cluster anfängt, etwas zu tun</translation>
    </message>
    <message>
        <source>Spent on bringing it back on the same node</source>
        <translation>Für den Neustart auf demselben Knoten</translation>
    </message>
    <message>
        <source>From the change of the owner to the start on the new node</source>
        <translation>Vom Wechsel des Besitzers bis zum Start auf dem neuen Knoten</translation>
    </message>
    <message>
        <source>From the start of the worker process to an answering guest</source>
        <translation>Vom Start des Workerprozesses bis zum antwortenden Gast</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>{what} close by, in hop {number}: a double click goes there</source>
        <translation>{what} in der Nähe, in Hop {number}: Ein Doppelklick führt dorthin</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>One moment</source>
        <translation>Einen Augenblick</translation>
    </message>
    <message>
        <source>The run is gone through…</source>
        <translation>Der Lauf wird durchgegangen …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RecoveryBar</name>
    <message>
        <source>&amp;Open it</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Put it aside</source>
        <translation>&amp;Beiseitelegen</translation>
    </message>
    <message>
        <source>The last ten that were put aside are kept in the folder of copies</source>
        <translation>Die letzten zehn beiseitegelegten bleiben im Ordner der Kopien</translation>
    </message>
    <message>
        <source>The session “{name}” was not saved when the program ended.</source>
        <translation>Die Sitzung „{name}“ war nicht gespeichert, als das Programm endete.</translation>
    </message>
    <message>
        <source>The last session was not saved when the program ended.</source>
        <translation>Die letzte Sitzung war nicht gespeichert, als das Programm endete.</translation>
    </message>
</context>
<context>
    <name>ScrubBar</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Up and Down go to the tick before and the next one.</source>
        <translation>Pfeil nach oben und unten führen zur vorigen und zur nächsten Marke.</translation>
    </message>
</context>
<context>
    <name>StackPanel</name>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Up and Down choose a thread. Enter goes on to its calls, or unfolds a group.</source>
        <translation>Auf und Ab wählen einen Thread. Eingabe geht weiter zu seinen Aufrufen oder klappt eine Gruppe auf.</translation>
    </message>
    <message>
        <source>Call stack, innermost call first</source>
        <translation>Aufrufliste, innerster Aufruf zuerst</translation>
    </message>
    <message>
        <source>Call stack</source>
        <translation>Aufrufliste</translation>
    </message>
    <message>
        <source>Up and Down choose a call. Enter goes to the hop that began it.</source>
        <translation>Auf und Ab wählen einen Aufruf. Eingabe geht zu dem Hop, mit dem er begann.</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has happened yet. Press Right.</source>
        <translation>Noch ist nichts geschehen. Pfeiltaste nach rechts drücken.</translation>
    </message>
    <message>
        <source>No call is open at this hop.</source>
        <translation>Bei diesem Hop ist kein Aufruf offen.</translation>
    </message>
</context>
<context>
    <name>StackWords</name>
    <message>
        <source>in no process</source>
        <translation>in keinem Prozess</translation>
    </message>
    <message>
        <source>{remark} · orphan: its answer goes to nobody</source>
        <translation>{remark} · verwaist: seine Antwort hört niemand</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>has ended with this hop</source>
        <translation>ist mit diesem Hop zu Ende</translation>
    </message>
    <message>
        <source>waits for {what} until {time}</source>
        <translation>wartet auf {what} bis {time}</translation>
    </message>
    <message>
        <source>waits for the signal {what}</source>
        <translation>wartet auf das Signal {what}</translation>
    </message>
    <message>
        <source>waits for the signal {what}, until {time} at the latest</source>
        <translation>wartet auf das Signal {what}, höchstens bis {time}</translation>
    </message>
    <message>
        <source>its call is on the way to another node</source>
        <translation>sein Aufruf ist unterwegs zu einem anderen Knoten</translation>
    </message>
    <message>
        <source>its answer is on the way to another node</source>
        <translation>seine Antwort ist unterwegs zu einem anderen Knoten</translation>
    </message>
    <message>
        <source>waits in vain for an answer: {function} got lost on the way</source>
        <translation>wartet vergeblich auf Antwort: {function} ging unterwegs verloren</translation>
    </message>
    <message>
        <source>waits in vain for an answer until {time}: {function} got lost on the way</source>
        <translation>wartet bis {time} vergeblich auf Antwort: {function} ging unterwegs verloren</translation>
    </message>
    <message>
        <source>hangs in {function}</source>
        <translation>hängt in {function}</translation>
    </message>
    <message>
        <source>hangs in {function}, whose caller waits until {time}</source>
        <translation>hängt in {function}, der Aufrufer wartet bis {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) wait for {what}</source>
        <translation>
            <numerusform>%n Thread wartet auf {what}</numerusform>
            <numerusform>%n Threads warten auf {what}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) wait for the signal {what}</source>
        <translation>
            <numerusform>%n Thread wartet auf das Signal {what}</numerusform>
            <numerusform>%n Threads warten auf das Signal {what}</numerusform>
        </translation>
    </message>
    <message>
        <source>the next at {time}</source>
        <translation>der nächste um {time}</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>Line {line}: its call is not answered yet.</source>
        <translation>Zeile {line}: Der Aufruf ist noch nicht beantwortet.</translation>
    </message>
    <message>
        <source>Line {line}: this comes next.</source>
        <translation>Zeile {line}: Das kommt als Nächstes.</translation>
    </message>
    <message>
        <source>Line {line}: here it waits.</source>
        <translation>Zeile {line}: Hier wartet er.</translation>
    </message>
    <message>
        <source>Line {line}: it answers.</source>
        <translation>Zeile {line}: Er antwortet.</translation>
    </message>
    <message>
        <source>Nothing runs here: the call, or its answer, got lost. Marked is where it begins.</source>
        <translation>Hier läuft nichts: Der Aufruf oder seine Antwort ging verloren. Markiert ist der Anfang.</translation>
    </message>
    <message>
        <source>It hangs, and nobody knows where: marked is where it begins.</source>
        <translation>Er hängt, und niemand weiß, wo: Markiert ist der Anfang.</translation>
    </message>
    <message>
        <source>Where it stands was never seen: marked is where it begins.</source>
        <translation>Wo er steht, hat niemand gesehen: Markiert ist der Anfang.</translation>
    </message>
    <message>
        <source>Called was {procedure}, of which this is a part.</source>
        <translation>Aufgerufen wurde {procedure}; dies ist ein Teil davon.</translation>
    </message>
</context>
<context>
    <name>StageWords</name>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Joining</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Starting</translation>
    </message>
    <message>
        <source>Down · no power</source>
        <translation>Down · kein Strom</translation>
    </message>
    <message>
        <source>No power · not noticed yet</source>
        <translation>Kein Strom · noch unbemerkt</translation>
    </message>
    <message>
        <source>No power, unnoticed</source>
        <translation>Kein Strom, unbemerkt</translation>
    </message>
    <message>
        <source>Cluster service (MSCS)</source>
        <translation>Clusterdienst (MSCS)</translation>
    </message>
    <message>
        <source>MSCS</source>
        <translation>MSCS</translation>
    </message>
    <message>
        <source>Resource Host Subsystem</source>
        <translation>Resource Host Subsystem</translation>
    </message>
    <message>
        <source>RHS</source>
        <translation>RHS</translation>
    </message>
    <message>
        <source>core</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Hyper-V (VMMS)</source>
        <translation>Hyper-V (VMMS)</translation>
    </message>
    <message>
        <source>VMMS</source>
        <translation>VMMS</translation>
    </message>
    <message>
        <source>NetFT</source>
        <translation>NetFT</translation>
    </message>
    <message>
        <source>netft.sys · heartbeats</source>
        <translation>netft.sys · Heartbeats</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>hangs</source>
        <translation>hängt</translation>
    </message>
    <message>
        <source>VMs here are not protected</source>
        <translation>VMs hier sind nicht geschützt</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>not 64-bit</source>
        <translation>nicht 64 Bit</translation>
    </message>
    <message>
        <source>no Startup</source>
        <translation>ohne Startup</translation>
    </message>
    <message>
        <source>file damaged</source>
        <translation>Datei defekt</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>file wrong</source>
        <translation>Datei falsch</translation>
    </message>
    <message>
        <source>guest boots</source>
        <translation>Gast startet</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Gebunden</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>No power</source>
        <translation>Kein Strom</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>Isolated</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>Quarantined</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Draining</translation>
    </message>
    <message>
        <source>Paused · drained</source>
        <translation>Paused · ausgeglichen</translation>
    </message>
    <message>
        <source>Paused · drain failed</source>
        <translation>Paused · nicht ausgeglichen</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Unmonitored</source>
        <translation>Unmonitored</translation>
    </message>
    <message>
        <source>Partitioned</source>
        <translation>Partitioned</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Unreachable</translation>
    </message>
    <message>
        <source>not noticed</source>
        <translation>nicht bemerkt</translation>
    </message>
    <message>
        <source>unplugged</source>
        <translation>ohne Kabel</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>has a vote</source>
        <translation>hat eine Stimme</translation>
    </message>
    <message>
        <source>has no vote</source>
        <translation>hat keine Stimme</translation>
    </message>
    <message>
        <source>answers nobody</source>
        <translation>antwortet niemandem</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>Redirected</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Unavailable</translation>
    </message>
    <message>
        <source>CSVFS</source>
        <translation>CSVFS</translation>
    </message>
    <message>
        <source>Paused-Critical</source>
        <translation>Paused-Critical</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Incoming</translation>
    </message>
    <message>
        <source>must wait</source>
        <translation>muss warten</translation>
    </message>
    <message>
        <source>is terminated</source>
        <translation>wird beendet</translation>
    </message>
    <message>
        <source>restart due</source>
        <translation>Neustart folgt</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>not clustered</source>
        <translation>nicht im Cluster</translation>
    </message>
    <message>
        <source>waits to move</source>
        <translation>wartet auf Umzug</translation>
    </message>
    <message>
        <source>Failover Cluster Manager</source>
        <translation>Failovercluster-Manager</translation>
    </message>
    <message>
        <source>talks to the cluster service</source>
        <translation>spricht mit dem Clusterdienst</translation>
    </message>
    <message>
        <source>Hyper-V Manager</source>
        <translation>Hyper-V-Manager</translation>
    </message>
    <message>
        <source>via VMCLUSRES to the cluster</source>
        <translation>über VMCLUSRES zum Cluster</translation>
    </message>
    <message>
        <source>Cluster network</source>
        <translation>Clusternetzwerk</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>witness votes</source>
        <translation>Zeuge stimmt mit</translation>
    </message>
    <message>
        <source>witness stands by</source>
        <translation>Zeuge steht bereit</translation>
    </message>
    <message>
        <source>no quorum, the cluster is down</source>
        <translation>kein Quorum, der Cluster steht</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Online Pending</source>
        <translation>Online Pending</translation>
    </message>
    <message>
        <source>Offline Pending</source>
        <translation>Offline Pending</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stopping</translation>
    </message>
    <message>
        <source>Heartbeat lost</source>
        <translation>Heartbeat fehlt</translation>
    </message>
    <message>
        <source>Application ill</source>
        <translation>Anwendung defekt</translation>
    </message>
    <message>
        <source>Bug check</source>
        <translation>Bluescreen</translation>
    </message>
    <message>
        <source>RHS {number}</source>
        <translation>RHS {number}</translation>
    </message>
    <message>
        <source>only {name}</source>
        <translation>nur {name}</translation>
    </message>
    <message>
        <source>{state}, unwatched</source>
        <translation>{state}, unbeobachtet</translation>
    </message>
    <message>
        <source>cluster: {state}</source>
        <translation>Cluster: {state}</translation>
    </message>
    <message>
        <source>not noticed · cluster: {state}</source>
        <translation>unbemerkt · Cluster: {state}</translation>
    </message>
    <message>
        <source>left for {node}</source>
        <translation>jetzt auf {node}</translation>
    </message>
    <message>
        <source>heartbeat every {seconds} s · {threshold} missed = down</source>
        <translation>Heartbeat alle {seconds} s · {threshold} fehlen = Down</translation>
    </message>
    <message>
        <source>{node}: {count} of {threshold} missed</source>
        <translation>{node}: {count} von {threshold} fehlen</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>{present} of {total} votes, needs {needed}</source>
        <translation>{present} von {total} Stimmen, {needed} nötig</translation>
    </message>
    <message>
        <source>sees {count} of {total}</source>
        <translation>sieht {count} von {total}</translation>
    </message>
    <message>
        <source>to {node} · {percent} %</source>
        <translation>nach {node} · {percent} %</translation>
    </message>
    <message>
        <source>{percent} % · from {node}</source>
        <translation>{percent} % · von {node}</translation>
    </message>
    <message>
        <source>loses {percent} %</source>
        <translation>verliert {percent} %</translation>
    </message>
    <message>
        <source>{milliseconds} ms late</source>
        <translation>{milliseconds} ms zu spät</translation>
    </message>
    <message>
        <source>{count} of {threshold} missed</source>
        <translation>{count} von {threshold} fehlen</translation>
    </message>
    <message>
        <source>{one} apart from {other}</source>
        <translation>{one} getrennt von {other}</translation>
    </message>
    <message>
        <source>voters: {names}</source>
        <translation>es stimmen: {names}</translation>
    </message>
    <message>
        <source>no majority yet: {names}</source>
        <translation>noch ohne Mehrheit: {names}</translation>
    </message>
    <message>
        <source>still running: {names}</source>
        <translation>läuft noch: {names}</translation>
    </message>
    <message>
        <source>locked by {node}</source>
        <translation>gesperrt von {node}</translation>
    </message>
    <message>
        <source>not reached by {names}</source>
        <translation>nicht erreicht von {names}</translation>
    </message>
    <message>
        <source>{state}: {names}</source>
        <translation>{state}: {names}</translation>
    </message>
    <message>
        <source>Hop {number}: {source} to {target}: {what}</source>
        <translation>Hop {number}: {source} an {target}: {what}</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>{time} · present</source>
        <translation>{time} · jetzt hier</translation>
    </message>
    <message>
        <source>{time} · hop {number} · present</source>
        <translation>{time} · Hop {number} · jetzt hier</translation>
    </message>
</context>
<context>
    <name>StandingText</name>
    <message>
        <source>Selected: {name}</source>
        <translation>Ausgewählt: {name}</translation>
    </message>
    <message>
        <source>none (NodeWeight 0)</source>
        <translation>keine (NodeWeight 0)</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>zählt</translation>
    </message>
    <message>
        <source>does not count now</source>
        <translation>zählt zurzeit nicht</translation>
    </message>
    <message>
        <source>every {time}, down after {count} missed</source>
        <translation>alle {time}, Down nach {count} fehlenden</translation>
    </message>
    <message>
        <source>{present} of {total}, {needed} needed</source>
        <translation>{present} von {total}, {needed} nötig</translation>
    </message>
    <message>
        <source>{time} after the start</source>
        <translation>{time} nach dem Start</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Sieht</translation>
    </message>
    <message>
        <source>Isolated since</source>
        <translation>Isoliert seit</translation>
    </message>
    <message>
        <source>Isolations within an hour</source>
        <translation>Isolationen in einer Stunde</translation>
    </message>
    <message>
        <source>Quarantined until</source>
        <translation>In Quarantäne bis</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>Heartbeats</translation>
    </message>
    <message>
        <source>On one side</source>
        <translation>Auf der einen Seite</translation>
    </message>
    <message>
        <source>Without a cable</source>
        <translation>Ohne Kabel</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Verliert</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>Verspätung</translation>
    </message>
    <message>
        <source>Missed by</source>
        <translation>Fehlt bei</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Locked by</source>
        <translation>Gesperrt von</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Who votes</source>
        <translation>Es stimmen</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>Way there</source>
        <translation>Weg dorthin</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Nothing is left to happen: no timer is running and no message is under way.</source>
        <translation>Es geschieht nichts mehr: Keine Frist läuft, und keine Nachricht ist unterwegs.</translation>
    </message>
    <message>
        <source>Nothing of the kind for more than an hour of simulated time; you are still here.</source>
        <translation>Nichts dergleichen in mehr als einer Stunde simulierter Zeit; der Lauf steht noch hier.</translation>
    </message>
    <message>
        <source>Nothing of the kind within the next 100,000 hops; you are still here.</source>
        <translation>Nichts dergleichen in den nächsten 100.000 Hops; der Lauf steht noch hier.</translation>
    </message>
    <message>
        <source>Nothing more happens in this call: you are where it was called.</source>
        <translation>In diesem Aufruf geschieht nichts mehr: Es geht dort weiter, wo aufgerufen wurde.</translation>
    </message>
    <message>
        <source>The call was ended here: its process was killed.</source>
        <translation>Hier wurde der Aufruf beendet: Sein Prozess wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The call is not answered as far as can be seen; you are still here.</source>
        <translation>Der Aufruf wird nicht beantwortet, soweit zu sehen ist; der Lauf steht noch hier.</translation>
    </message>
    <message>
        <source>You are in no call here: this hop was not called by anybody.</source>
        <translation>Hier wird kein Aufruf ausgeführt: Diesen Hop hat niemand aufgerufen.</translation>
    </message>
    <message>
        <source>Nobody waits for an answer here, so this is the next hop of another chain.</source>
        <translation>Hier wartet niemand auf eine Antwort; das ist der nächste Hop einer anderen Kette.</translation>
    </message>
    <message>
        <source>There was nothing of the kind before this hop; you are still here.</source>
        <translation>Vor diesem Hop gab es nichts dergleichen; der Lauf steht noch hier.</translation>
    </message>
    <message>
        <source>No breakpoint stops the run within an hour of simulated time or 100,000 hops; you are still here.</source>
        <translation>Kein Haltepunkt hält den Lauf innerhalb einer Stunde simulierter Zeit oder 100.000 Hops an; er steht noch hier.</translation>
    </message>
    <message>
        <source>Stopped, as you wished; you are still where you were.</source>
        <translation>Abgebrochen wie gewünscht; der Lauf steht, wo er stand.</translation>
    </message>
    <message>
        <source>Breakpoint {number}: {hop}</source>
        <translation>Haltepunkt {number}: {hop}</translation>
    </message>
    <message>
        <source>Press Right for the first hop.</source>
        <translation>Die Pfeiltaste nach rechts zeigt den ersten Hop.</translation>
    </message>
    <message>
        <source>Simulated time</source>
        <translation>Simulierte Zeit</translation>
    </message>
    <message>
        <source>before the first hop</source>
        <translation>vor dem ersten Hop</translation>
    </message>
    <message>
        <source>hop {number}</source>
        <translation>Hop {number}</translation>
    </message>
    <message>
        <source>history {number} of {count}</source>
        <translation>Verlauf {number} von {count}</translation>
    </message>
    <message>
        <source>not noticed: {names}</source>
        <translation>unbemerkt: {names}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>StorageWords</name>
    <message>
        <source>Path from {node} to {disk}</source>
        <translation>Pfad von {node} zu {disk}</translation>
    </message>
    <message>
        <source>Registration of {node} at the storage</source>
        <translation>Registrierung von {node} am Speicher</translation>
    </message>
    <message>
        <source>{volume} on {node}</source>
        <translation>{volume} auf {node}</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>answers nobody</source>
        <translation>antwortet niemandem</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>entzogen</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>wieder offen</translation>
    </message>
    <message>
        <source>answers again</source>
        <translation>antwortet wieder</translation>
    </message>
    <message>
        <source>has room again</source>
        <translation>hat wieder Platz</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>zurückgegeben</translation>
    </message>
</context>
<context>
    <name>SubjectText</name>
    <message>
        <source>Selected: {name}</source>
        <translation>Ausgewählt: {name}</translation>
    </message>
    <message>
        <source>{state}, unwatched</source>
        <translation>{state}, unbeobachtet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Inside RCM</source>
        <translation>Im RCM</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>Resource host</source>
        <translation>Ressourcenhost</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>Failovers</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Possible owners</source>
        <translation>Mögliche Besitzer</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Its DLL</source>
        <translation>Ihre DLL</translation>
    </message>
    <message>
        <source>every {time}</source>
        <translation>alle {time}</translation>
    </message>
    <message>
        <source>{used} of {allowed} used in {time}</source>
        <translation>{used} von {allowed} in {time} verbraucht</translation>
    </message>
</context>
<context>
    <name>ThreadModel</name>
    <message>
        <source>{title}, the present thread: {remark}</source>
        <translation>{title}, der gegenwärtige Thread: {remark}</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Time bar</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>The timeline is being prepared…</source>
        <translation>Die Zeitachse wird vorbereitet…</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>Den ganzen Ablauf zeigen</translation>
    </message>
    <message>
        <source>Undo zooming and moving (double click)</source>
        <translation>Vergrößern und Verschieben aufheben (Doppelklick)</translation>
    </message>
    <message>
        <source>Timeline of nodes and virtual machines</source>
        <translation>Zeitachse der Knoten und virtuellen Computer</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Not in the cluster</source>
        <translation>Nicht im Cluster</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>Isolated</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Unmonitored</source>
        <translation>Unmonitored</translation>
    </message>
    <message>
        <source>Paused-Critical</source>
        <translation>Paused-Critical</translation>
    </message>
    <message>
        <source>No quorum</source>
        <translation>Kein Quorum</translation>
    </message>
    <message>
        <source>{state}, not protected</source>
        <translation>{state}, nicht geschützt</translation>
    </message>
    <message>
        <source>{state}, not noticed</source>
        <translation>{state}, unbemerkt</translation>
    </message>
    <message>
        <source>{name} at {time}: {state}</source>
        <translation>{name} um {time}: {state}</translation>
    </message>
    <message>
        <source>At {time} everything is running.</source>
        <translation>Um {time} läuft alles.</translation>
    </message>
    <message>
        <source>At {time}: {states}</source>
        <translation>Um {time}: {states}</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How many times the normal pace a run is played at</source>
        <translation>Um wie viel schneller als normal abgespielt wird</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>Travelling</name>
    <message>
        <source>This is the start: nothing happened before.</source>
        <translation>Das ist der Anfang: Davor ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Nothing is selected: press Tab, or Up and Down, to select an object.</source>
        <translation>Nichts ist ausgewählt: Tab oder Auf und Ab wählen ein Objekt.</translation>
    </message>
    <message>
        <source>This is the last hop that has happened; Step or Play goes on from here.</source>
        <translation>Das ist der letzte geschehene Hop; mit Schritt oder Abspielen geht es weiter.</translation>
    </message>
    <message>
        <source>No breakpoint is set and enabled; {keys} sets one on the present hop.</source>
        <translation>Kein Haltepunkt ist gesetzt und eingeschaltet; {keys} setzt einen auf den jetzigen Hop.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Taken back: {what}.</source>
        <translation>Zurückgenommen: {what}.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Done again: {what}.</source>
        <translation>Wieder getan: {what}.</translation>
    </message>
    <message>
        <source>a change of breakpoints</source>
        <translation>eine Änderung der Haltepunkte</translation>
    </message>
    <message>
        <source>a change of bookmarks</source>
        <translation>eine Änderung der Lesezeichen</translation>
    </message>
    <message>
        <source>the name of a history</source>
        <translation>der Name eines Verlaufs</translation>
    </message>
    <message>
        <source>an order left out</source>
        <translation>ein weggelassener Befehl</translation>
    </message>
    <message>
        <source>You are in {run} now.</source>
        <translation>Jetzt in {run}.</translation>
    </message>
    <message>
        <source>Rename the history</source>
        <translation>Verlauf umbenennen</translation>
    </message>
    <message>
        <source>Name (empty: what makes it different)</source>
        <translation>Name (leer: was ihn unterscheidet)</translation>
    </message>
    <message>
        <source>There is one history only: go back and order something else to begin another.</source>
        <translation>Es gibt nur einen Verlauf: Wer zurückgeht und etwas anderes anordnet, beginnt einen weiteren.</translation>
    </message>
</context>
</TS>

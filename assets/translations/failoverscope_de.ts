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
        <source>Begin a history here</source>
        <translation>Hier einen Verlauf beginnen</translation>
    </message>
    <message>
        <source>Begin another history here, with the same past and an open future</source>
        <translation>Hier einen weiteren Verlauf beginnen, mit derselben Vergangenheit und offener Zukunft</translation>
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
        <source>A node loses its power</source>
        <translation>Ein Knoten verliert den Strom</translation>
    </message>
    <message>
        <source>A virtual machine fails</source>
        <translation>Eine VM fällt aus</translation>
    </message>
    <message>
        <source>A resource DLL is damaged</source>
        <translation>Eine Ressourcen-DLL wird beschädigt</translation>
    </message>
    <message>
        <source>A resource host ends</source>
        <translation>Ein Ressourcenhost endet</translation>
    </message>
    <message>
        <source>A cluster service hangs</source>
        <translation>Ein Clusterdienst hängt</translation>
    </message>
    <message>
        <source>A node is cut off</source>
        <translation>Ein Knoten ist abgeschnitten</translation>
    </message>
    <message>
        <source>The cluster is split in two</source>
        <translation>Der Cluster zerfällt in zwei Teile</translation>
    </message>
    <message>
        <source>A disk is lost</source>
        <translation>Ein Datenträger ist weg</translation>
    </message>
    <message>
        <source>The witness is lost</source>
        <translation>Der Zeuge ist weg</translation>
    </message>
    <message>
        <source>A disaster that is at hand: it strikes what is selected, or where most is to be seen</source>
        <translation>Eine Störung, die bereitliegt: Sie trifft, was ausgewählt ist, oder wo am meisten zu sehen ist</translation>
    </message>
    <message>
        <source>All disasters…</source>
        <translation>Alle Störungen…</translation>
    </message>
    <message>
        <source>List everything that can break</source>
        <translation>Alles zeigen, was kaputtgehen kann</translation>
    </message>
    <message>
        <source>Answer the question of the lesson, or say how sure you are</source>
        <translation>Die Frage der Lektion beantworten oder sagen, wie sicher das ist</translation>
    </message>
    <message>
        <source>All lessons…</source>
        <translation>Alle Lektionen …</translation>
    </message>
    <message>
        <source>Choose a lesson: predict, see, understand</source>
        <translation>Eine Lektion wählen: vorhersagen, sehen, verstehen</translation>
    </message>
    <message>
        <source>Go on in the lesson</source>
        <translation>Weiter in der Lektion</translation>
    </message>
    <message>
        <source>Do what comes next in the lesson</source>
        <translation>Tun, was in der Lektion als Nächstes kommt</translation>
    </message>
    <message>
        <source>Back in the lesson</source>
        <translation>Zurück in der Lektion</translation>
    </message>
    <message>
        <source>Go back to the step before</source>
        <translation>Zum Abschnitt davor zurückgehen</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>Zurück zur Lektion</translation>
    </message>
    <message>
        <source>Go back to where the lesson stands</source>
        <translation>Dorthin zurückgehen, wo die Lektion steht</translation>
    </message>
    <message>
        <source>Leave the question out</source>
        <translation>Frage auslassen</translation>
    </message>
    <message>
        <source>See what happens without a prediction; it does not count</source>
        <translation>Ohne Vorhersage sehen, was geschieht; das zählt nicht</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>Lektion schließen</translation>
    </message>
    <message>
        <source>Close the lesson; it can be gone on with later</source>
        <translation>Die Lektion schließen; sie lässt sich später fortsetzen</translation>
    </message>
    <message>
        <source>Choose {number}</source>
        <translation>{number} wählen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Give the keys to the next panel, bar or the stage</source>
        <translation>Die Tasten dem nächsten Bereich geben: einem Fenster, einer Leiste oder der Bühne</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Give the keys to the panel, bar or stage before</source>
        <translation>Die Tasten dem vorigen Bereich geben</translation>
    </message>
    <message>
        <source>Panel in a window of its own</source>
        <translation>Bereich in eigenem Fenster</translation>
    </message>
    <message>
        <source>Take the panel that has the keys out of the window, or back into it</source>
        <translation>Den Bereich, der die Tasten hat, aus dem Fenster nehmen oder zurückholen</translation>
    </message>
    <message>
        <source>Hide the panel</source>
        <translation>Bereich ausblenden</translation>
    </message>
    <message>
        <source>Hide the panel that has the keys</source>
        <translation>Den Bereich ausblenden, der die Tasten hat</translation>
    </message>
    <message>
        <source>Usual panels</source>
        <translation>Übliche Bereiche</translation>
    </message>
    <message>
        <source>Put all panels where they are at first</source>
        <translation>Alle Bereiche dorthin stellen, wo sie anfangs sind</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Show more of the same hop: story, components, API calls, code</source>
        <translation>Mehr vom selben Hop zeigen: Geschichte, Komponenten, API-Aufrufe, Code</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Nodes and VMs, and one sentence at a time</source>
        <translation>Knoten und VMs, und ein Satz nach dem anderen</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>What runs on each node, and who calls whom</source>
        <translation>Was auf jedem Knoten läuft, und wer wen aufruft</translation>
    </message>
    <message>
        <source>API calls</source>
        <translation>API-Aufrufe</translation>
    </message>
    <message>
        <source>Signatures, arguments, results and error codes on the arrows</source>
        <translation>Signaturen, Argumente, Ergebnisse und Fehlercodes an den Pfeilen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>And the procedure that runs, with its line</source>
        <translation>Dazu die Prozedur, die läuft, mit ihrer Zeile</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>Näher</translation>
    </message>
    <message>
        <source>Draw the stage larger</source>
        <translation>Die Bühne größer zeichnen</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>Draw the stage smaller</source>
        <translation>Die Bühne kleiner zeichnen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show all of the stage, as large as it goes</source>
        <translation>Die ganze Bühne zeigen, so groß es geht</translation>
    </message>
    <message>
        <source>Follow the hop</source>
        <translation>Dem Hop folgen</translation>
    </message>
    <message>
        <source>Keep the present hop in sight while the stage is drawn nearer</source>
        <translation>Den gegenwärtigen Hop im Blick behalten, solange die Bühne vergrößert ist</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Finden…</translation>
    </message>
    <message>
        <source>Find a command, an object, a hop, an order, a cluster or a panel</source>
        <translation>Einen Befehl, ein Objekt, einen Hop, eine Anordnung, einen Cluster oder einen Bereich finden</translation>
    </message>
    <message>
        <source>Export a picture…</source>
        <translation>Bild exportieren…</translation>
    </message>
    <message>
        <source>Write the stage or the sequence diagram to a file: PNG, SVG or Mermaid</source>
        <translation>Die Bühne oder das Sequenzdiagramm in eine Datei schreiben: PNG, SVG oder Mermaid</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Put the stage or the sequence diagram on the clipboard</source>
        <translation>Die Bühne oder das Sequenzdiagramm in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Show it to a class: large, calm, and with a clicker; or no longer</source>
        <translation>Einer Klasse vorführen: groß, ruhig und mit dem Presenter; oder nicht mehr</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>Spotlight</translation>
    </message>
    <message>
        <source>While you present, dim everything but the present hop; or no longer</source>
        <translation>Beim Vorführen alles außer dem jetzigen Hop abdunkeln; oder nicht mehr</translation>
    </message>
    <message>
        <source>Blank screen</source>
        <translation>Bildschirm leeren</translation>
    </message>
    <message>
        <source>Make the window black, or bring it back</source>
        <translation>Das Fenster schwarz machen oder zurückholen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>What is told, why and what comes next: on the second screen, or in a window</source>
        <translation>Was erzählt wird, warum und was als Nächstes kommt: auf dem zweiten Bildschirm oder in einem Fenster</translation>
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
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Language, look, movement, keys and more; everything holds at once</source>
        <translation>Sprache, Aussehen, Bewegung, Tasten und mehr; alles gilt sofort</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Ready clusters, recent files, and where to begin</source>
        <translation>Fertige Cluster, zuletzt geöffnete Dateien und ein Anfang</translation>
    </message>
    <message>
        <source>Tour in six steps</source>
        <translation>Rundgang in sechs Schritten</translation>
    </message>
    <message>
        <source>Be shown what there is while you do it; Esc ends it</source>
        <translation>Beim Tun gezeigt bekommen, was es gibt; Esc beendet ihn</translation>
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
        <source>Question of the lesson</source>
        <translation>Frage der Lektion</translation>
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
    <name>Blank</name>
    <message>
        <source>The screen is blank</source>
        <translation>Der Bildschirm ist schwarz</translation>
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
    <name>BrowserDialog</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Lessons of the course</source>
        <translation>Lektionen des Kurses</translation>
    </message>
    <message>
        <source>Up and Down choose a lesson, Enter begins it</source>
        <translation>Auf und Ab wählen eine Lektion, Eingabe beginnt sie</translation>
    </message>
    <message>
        <source>The course and a lesson</source>
        <translation>Der Kurs und eine Lektion</translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation>Die Lektion</translation>
    </message>
    <message>
        <source>Filter, for example: quorum, or S6</source>
        <translation>Filter, zum Beispiel: Quorum, oder S6</translation>
    </message>
    <message>
        <source>Filter the lessons</source>
        <translation>Lektionen filtern</translation>
    </message>
    <message>
        <source>What is typed has to stand in the title, the summary, the goals or statements</source>
        <translation>Das Eingegebene muss im Titel, in der Zusammenfassung, in den Zielen oder Aussagen stehen</translation>
    </message>
    <message>
        <source>Open a lesson file…</source>
        <translation>Lektionsdatei öffnen…</translation>
    </message>
    <message>
        <source>Play a lesson that somebody has written</source>
        <translation>Eine selbst geschriebene oder erhaltene Lektion spielen</translation>
    </message>
    <message>
        <source>Export progress…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write what was done into a file, for a teacher or a spreadsheet</source>
        <translation>Was getan wurde in eine Datei schreiben, für die Lehrkraft oder eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Forget what was done in this lesson, or in all of them</source>
        <translation>Vergessen, was in dieser Lektion oder in allen getan wurde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>No lesson has “{sought}” in its title, summary, goals or statements.</source>
        <translation>Keine Lektion hat „{sought}“ im Titel, in der Zusammenfassung, in den Zielen oder Aussagen.</translation>
    </message>
    <message>
        <source>Show all lessons</source>
        <translation>Alle Lektionen zeigen</translation>
    </message>
</context>
<context>
    <name>BrowserWords</name>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message numerus="yes">
        <source>%n prediction(s)</source>
        <translation>
            <numerusform>%n Vorhersage</numerusform>
            <numerusform>%n Vorhersagen</numerusform>
        </translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Failover clustering makes VMs highly available; such a VM is a resource like any other.</source>
        <translation>Failoverclustering macht VMs hochverfügbar; eine solche VM ist eine Ressource wie jede andere.</translation>
    </message>
    <message>
        <source>Each resource type needs a resource DLL with the functions that RHS runs.</source>
        <translation>Jeder Ressourcentyp braucht eine Ressourcen-DLL mit den Funktionen, die RHS ausführt.</translation>
    </message>
    <message>
        <source>Before a failover RHS must know the function that brings the resource up on the target.</source>
        <translation>Vor einem Failover muss RHS die Funktion kennen, die die Ressource auf dem Ziel verfügbar macht.</translation>
    </message>
    <message>
        <source>VMCLUSRES.DLL comes with Hyper-V and stands between RHS and the VM.</source>
        <translation>VMCLUSRES.DLL kommt mit Hyper-V und steht zwischen RHS und der VM.</translation>
    </message>
    <message>
        <source>The cluster service checks a VM by IsAlive, as a rule every 5 seconds.</source>
        <translation>Der Clusterdienst prüft eine VM mit IsAlive, in der Regel alle 5 Sekunden.</translation>
    </message>
    <message>
        <source>The cluster service reads the interval from the properties of the VM.</source>
        <translation>Der Clusterdienst liest das Intervall aus den Eigenschaften der VM.</translation>
    </message>
    <message>
        <source>When it has passed, the cluster service asks RHS for the state of the VM.</source>
        <translation>Ist es abgelaufen, fragt der Clusterdienst RHS nach dem Zustand der VM.</translation>
    </message>
    <message>
        <source>VMCLUSRES.DLL receives the request and runs the status function of the VM.</source>
        <translation>VMCLUSRES.DLL nimmt die Anfrage entgegen und führt die Statusfunktion der VM aus.</translation>
    </message>
    <message>
        <source>So the DLL finds the states of all VMs and hands them to RHS.</source>
        <translation>So ermittelt die DLL die Zustände aller VMs und gibt sie an RHS.</translation>
    </message>
    <message>
        <source>RHS hands them to the cluster service.</source>
        <translation>RHS gibt sie an den Clusterdienst.</translation>
    </message>
    <message>
        <source>Online: nothing happens. Failed: the VM is started again on another node.</source>
        <translation>Online: Nichts geschieht. Failed: Die VM startet auf einem anderen Knoten neu.</translation>
    </message>
    <message>
        <source>VMCLUSRES.DLL is also the proxy between the cluster service and Hyper-V&apos;s console.</source>
        <translation>VMCLUSRES.DLL ist auch der Vermittler zwischen dem Clusterdienst und der Konsole von Hyper-V.</translation>
    </message>
    <message>
        <source>Where the DLL is missing or damaged, the VMs are not protected.</source>
        <translation>Wo die DLL fehlt oder beschädigt ist, sind die VMs nicht geschützt.</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>done, {points}</source>
        <translation>erledigt, {points}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>step {number} of {count}</source>
        <translation>Schritt {number} von {count}</translation>
    </message>
    <message>
        <source>{points} of {of} points</source>
        <translation>{points} von {of} Punkten</translation>
    </message>
    <message>
        <source>next</source>
        <translation>als Nächstes</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Last played on {when}.</source>
        <translation>Zuletzt gespielt am {when}.</translation>
    </message>
    <message numerus="yes">
        <source>Played to its end %n time(s).</source>
        <translation>
            <numerusform>%n Mal zu Ende gespielt.</numerusform>
            <numerusform>%n Mal zu Ende gespielt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Best result: {best}; the last one: {last}.</source>
        <translation>Bestes Ergebnis: {best}; das letzte: {last}.</translation>
    </message>
    <message>
        <source>Under way once more, at step {number} of {count}.</source>
        <translation>Noch einmal unterwegs, bei Schritt {number} von {count}.</translation>
    </message>
    <message>
        <source>In this play {right} of {counted} predictions were right.</source>
        <translation>In diesem Durchgang waren {right} von {counted} Vorhersagen richtig.</translation>
    </message>
    <message numerus="yes">
        <source>%n prediction(s) left out, or made after a look.</source>
        <translation>
            <numerusform>%n Vorhersage ausgelassen oder nach einem Blick voraus abgegeben.</numerusform>
            <numerusform>%n Vorhersagen ausgelassen oder nach einem Blick voraus abgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {count} lessons done, {minutes} of {all} minutes</source>
        <translation>{done} von {count} Lektionen erledigt, {minutes} von {all} Minuten</translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>The cluster before the first hop.</source>
        <translation>Der Cluster vor dem ersten Hop.</translation>
    </message>
    <message>
        <source>hop {number}</source>
        <translation>Hop {number}</translation>
    </message>
    <message>
        <source>✓ {vm} serves again after {clock}</source>
        <translation>✓ {vm} ist nach {clock} wieder da</translation>
    </message>
    <message>
        <source>✕ {vm} and {count} more down for {clock}</source>
        <translation>✕ {vm} und {count} weitere seit {clock} weg</translation>
    </message>
    <message>
        <source>✕ {vm} down for {clock}</source>
        <translation>✕ {vm} seit {clock} weg</translation>
    </message>
    <message>
        <source>What happens now</source>
        <translation>Was jetzt geschieht</translation>
    </message>
    <message>
        <source>Simulated time</source>
        <translation>Simulierte Zeit</translation>
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
    <name>ClickerEntries</name>
    <message>
        <source>Back to the start</source>
        <translation>Zurück zum Anfang</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>Vortrag beenden</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>every hop</source>
        <translation>jeder Hop</translation>
    </message>
    <message>
        <source>changes only</source>
        <translation>nur Änderungen</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Steps of the clicker</source>
        <translation>Schritte des Klickers</translation>
    </message>
    <message>
        <source>Break something else</source>
        <translation>Etwas anderes stören</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>nothing is broken</source>
        <translation>nichts ist gestört</translation>
    </message>
    <message>
        <source>Repair all that is broken</source>
        <translation>Alles Gestörte reparieren</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n Sache</numerusform>
            <numerusform>%n Sachen</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair one thing</source>
        <translation>Eines reparieren</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Level of detail</source>
        <translation>Detailstufe</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>Scheinwerfer</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>ClickerMenu</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Page keys move  ·  full stop chooses  ·  Esc or F5 closes</source>
        <translation>Bildtasten bewegen  ·  Punkt wählt  ·  Esc oder F5 schließt</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Running procedure</source>
        <translation>Laufende Prozedur</translation>
    </message>
    <message>
        <source>No procedure runs at this hop.</source>
        <translation>Bei diesem Hop läuft keine Prozedur.</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Press {step}: then the procedure that runs stands here.</source>
        <translation>Noch ist nichts geschehen. Nach der Taste {step} steht hier die Prozedur, die läuft.</translation>
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
        <source>Speed: {speed}×</source>
        <translation>Tempo: {speed}×</translation>
    </message>
    <message>
        <source>Nothing is left that this could happen to.</source>
        <translation>Es ist nichts mehr da, dem das noch passieren könnte.</translation>
    </message>
    <message>
        <source>Nothing is selected: press Tab, or Up and Down, to select an object.</source>
        <translation>Nichts ist gewählt: Mit Tab oder den Pfeiltasten nach oben und unten wählt man ein Objekt.</translation>
    </message>
    <message>
        <source>All panels are where they were at first.</source>
        <translation>Alle Bereiche sind wieder, wo sie am Anfang waren.</translation>
    </message>
    <message>
        <source>Heartbeats and other quiet rounds are stepped through, too.</source>
        <translation>Auch Heartbeats und andere ruhige Runden werden durchschritten.</translation>
    </message>
    <message>
        <source>Heartbeats and other quiet rounds are passed over.</source>
        <translation>Heartbeats und andere ruhige Runden werden übergangen.</translation>
    </message>
    <message>
        <source>Hops and failovers change in place, without movement.</source>
        <translation>Hops und Failover wechseln an Ort und Stelle, ohne Bewegung.</translation>
    </message>
    <message>
        <source>Hops and failovers move.</source>
        <translation>Hops und Failover bewegen sich.</translation>
    </message>
    <message>
        <source>The stage stays where it is: a hop may be out of sight.</source>
        <translation>Die Bühne bleibt, wo sie ist: Ein Hop kann außer Sicht sein.</translation>
    </message>
    <message>
        <source>The stage follows the hop.</source>
        <translation>Die Bühne folgt dem Hop.</translation>
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
    <name>DataPage</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnete Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) opened lately are remembered; the files themselves stay</source>
        <translation>
            <numerusform>%n zuletzt geöffnete Datei ist vermerkt; die Datei selbst bleibt</numerusform>
            <numerusform>%n zuletzt geöffnete Dateien sind vermerkt; die Dateien selbst bleiben</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Folder of the program</source>
        <translation>Ordner des Programms</translation>
    </message>
    <message>
        <source>Settings, and copies of sessions that were not saved: {folder}</source>
        <translation>Einstellungen und Kopien nicht gespeicherter Sitzungen: {folder}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
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
        <source>Press {step} to see the first hop: one call, message or timer.</source>
        <translation>Die Taste {step} zeigt den ersten Hop: einen Aufruf, eine Nachricht oder eine abgelaufene Frist.</translation>
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
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Called by {callers}</source>
        <translation>Aufgerufen von: {callers}</translation>
    </message>
    <message>
        <source>Not noticed</source>
        <translation>Nicht bemerkt</translation>
    </message>
    <message>
        <source>Waits to move</source>
        <translation>Umzug steht aus</translation>
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
    <name>DockTitle</name>
    <message>
        <source>Back into the window</source>
        <translation>Zurück ins Fenster</translation>
    </message>
    <message>
        <source>Into a window of its own</source>
        <translation>In ein eigenes Fenster</translation>
    </message>
    <message>
        <source>Hide; the View menu shows it again</source>
        <translation>Ausblenden; das Menü Ansicht zeigt es wieder</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Into a window of its own</source>
        <translation>In ein eigenes Fenster</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
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
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
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
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>EventModel</name>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Date and Time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Event ID</source>
        <translation>Ereignis-ID</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>{level}, of the present hop</source>
        <translation>{level}, vom aktuellen Hop</translation>
    </message>
    <message>
        <source>{level}, not logged yet</source>
        <translation>{level}, noch nicht protokolliert</translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message>
        <source>Filter, for example: 1135 NODE1</source>
        <translation>Filter, zum Beispiel: 1135 NODE1</translation>
    </message>
    <message>
        <source>Filter the events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Only events in which all of these words stand are listed.</source>
        <translation>Nur Ereignisse, in denen alle diese Wörter vorkommen, stehen in der Liste.</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Enter goes to the hop of the event, Ctrl+C copies it, the Menu key offers more.</source>
        <translation>Eingabe geht zum Hop des Ereignisses, Strg+C kopiert es, die Menütaste bietet mehr.</translation>
    </message>
    <message>
        <source>The chosen event</source>
        <translation>Das gewählte Ereignis</translation>
    </message>
    <message>
        <source>Only these levels</source>
        <translation>Nur diese Ebenen</translation>
    </message>
    <message>
        <source>Only these computers</source>
        <translation>Nur diese Computer</translation>
    </message>
    <message>
        <source>Only these event IDs</source>
        <translation>Nur diese Ereignis-IDs</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the run: {percent} %</source>
        <translation>Der Ablauf wird gelesen: {percent} %</translation>
    </message>
    <message>
        <source>No event passes the filter: {filter}.</source>
        <translation>Kein Ereignis passt zum Filter: {filter}.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>No event is logged up to the present hop. Go on, or clear “Only up to now”.</source>
        <translation>Bis zum aktuellen Hop ist kein Ereignis protokolliert. Weitergehen oder den Haken bei „Nur bis jetzt“ entfernen.</translation>
    </message>
    <message>
        <source>No event is logged yet: Windows logs none while all is well. Break something ({fail}).</source>
        <translation>Noch ist kein Ereignis protokolliert: Solange alles in Ordnung ist, protokolliert Windows keines. Etwas ausfallen lassen ({fail}).</translation>
    </message>
    <message>
        <source>Go to this hop</source>
        <translation>Zu diesem Hop gehen</translation>
    </message>
    <message>
        <source>Copy the event</source>
        <translation>Ereignis kopieren</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>No event is chosen.</source>
        <translation>Kein Ereignis ist gewählt.</translation>
    </message>
    <message>
        <source>Event {id}, {source}</source>
        <translation>Ereignis {id}, {source}</translation>
    </message>
    <message>
        <source>Log name</source>
        <translation>Protokollname</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Event ID</source>
        <translation>Ereignis-ID</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Protokolliert</translation>
    </message>
    <message>
        <source>GMT</source>
        <translation>GMT</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Hop</source>
        <translation>Hop</translation>
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
    <name>FilterButton</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>What is to be listed</source>
        <translation>Was in der Liste stehen soll</translation>
    </message>
    <message>
        <source>{group} – there are none yet</source>
        <translation>{group} – noch gibt es keine</translation>
    </message>
    <message>
        <source>Filter · {count}</source>
        <translation>Filter · {count}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Only: {what}</source>
        <translation>Nur: {what}</translation>
    </message>
    <message>
        <source>Nothing is left out now</source>
        <translation>Im Moment wird nichts weggelassen</translation>
    </message>
</context>
<context>
    <name>Furnishing</name>
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
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of every word in the window</source>
        <translation>Aller Wörter im Fenster</translation>
    </message>
    <message>
        <source>Begin with the welcome page</source>
        <translation>Mit der Startseite beginnen</translation>
    </message>
    <message>
        <source>Ready clusters, recent files and the tour, before the stage</source>
        <translation>Fertige Cluster, letzte Dateien und der Rundgang, vor der Bühne</translation>
    </message>
    <message>
        <source>Welcome page first</source>
        <translation>Zuerst die Startseite</translation>
    </message>
    <message>
        <source>Stage first</source>
        <translation>Gleich die Bühne</translation>
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
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Keys, and what you see</source>
        <translation>Tasten, und was zu sehen ist</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>The help does not tell of that. Esc shows all of it.</source>
        <translation>Davon erzählt die Hilfe nichts. Esc zeigt sie wieder ganz.</translation>
    </message>
</context>
<context>
    <name>Hindrances</name>
    <message>
        <source>there is nothing to undo</source>
        <translation>es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <source>nothing is selected</source>
        <translation>nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>there is one history only</source>
        <translation>es gibt nur einen Verlauf</translation>
    </message>
    <message>
        <source>this is the start</source>
        <translation>hier ist der Anfang</translation>
    </message>
    <message>
        <source>no breakpoint is set and enabled</source>
        <translation>kein Haltepunkt ist gesetzt und eingeschaltet</translation>
    </message>
    <message>
        <source>there is no bookmark</source>
        <translation>es gibt kein Lesezeichen</translation>
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
        <source>Enter goes to the hop of the selected row, {key} breaks there, the Menu key offers more.</source>
        <translation>Eingabe geht zum Hop der gewählten Zeile, {key} setzt dort einen Haltepunkt, die Menütaste bietet mehr.</translation>
    </message>
    <message>
        <source>Your orders</source>
        <translation>Eigene Befehle</translation>
    </message>
    <message>
        <source>Cluster service</source>
        <translation>Clusterdienst</translation>
    </message>
    <message>
        <source>RHS</source>
        <translation>RHS</translation>
    </message>
    <message>
        <source>DLL</source>
        <translation>DLL</translation>
    </message>
    <message>
        <source>VMMS and VMs</source>
        <translation>VMMS und VMs</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>Consoles</source>
        <translation>Konsolen</translation>
    </message>
    <message>
        <source>Only these layers</source>
        <translation>Nur diese Schichten</translation>
    </message>
    <message>
        <source>Only these nodes</source>
        <translation>Nur diese Knoten</translation>
    </message>
    <message>
        <source>Only {object}</source>
        <translation>Nur {object}</translation>
    </message>
    <message>
        <source>List only hops at the object that is selected on the stage, or about it</source>
        <translation>Nur Hops auflisten, die das gewählte Objekt berühren oder von ihm handeln</translation>
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
        <source>No hop passes the filter: {filter}.</source>
        <translation>Kein Hop passt zum Filter: {filter}.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Only quiet hops so far; tick Heartbeats to see them.</source>
        <translation>Bisher nur stille Hops; mit einem Haken bei „Heartbeats“ sind sie zu sehen.</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Press {step}.</source>
        <translation>Noch ist nichts geschehen. Taste {step} drücken.</translation>
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
    <name>HopSource</name>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>the run goes on up to there</source>
        <translation>der Lauf geht bis dahin weiter</translation>
    </message>
    <message>
        <source>Go to {time}</source>
        <translation>Zu {time} gehen</translation>
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
    <name>InspectorPanel</name>
    <message>
        <source>Filter, for example: Restart</source>
        <translation>Filter, zum Beispiel: Restart</translation>
    </message>
    <message>
        <source>Filter the properties</source>
        <translation>Eigenschaften filtern</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Up and Down choose a property. F2 or Enter edits it, or folds a section.</source>
        <translation>Nach oben und unten wählt man eine Eigenschaft. F2 oder Eingabe ändert sie oder klappt einen Abschnitt zu und auf.</translation>
    </message>
    <message>
        <source>No property fits the filter.</source>
        <translation>Keine Eigenschaft passt zum Filter.</translation>
    </message>
    <message>
        <source>Same thing in PowerShell</source>
        <translation>Dasselbe in PowerShell</translation>
    </message>
    <message>
        <source>No cmdlet tells this.</source>
        <translation>Dafür gibt es kein Cmdlet.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the PowerShell line</source>
        <translation>PowerShell-Zeile kopieren</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>Selected: {name}</source>
        <translation>Ausgewählt: {name}</translation>
    </message>
    <message>
        <source>Object of this hop: {name}</source>
        <translation>Objekt dieses Hops: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in this hop</source>
        <translation>
            <numerusform>%n Änderung in diesem Hop</numerusform>
            <numerusform>%n Änderungen in diesem Hop</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has no properties: it asks the cluster, and shows.</source>
        <translation>{name} hat keine Eigenschaften: Die Konsole fragt den Cluster und zeigt an.</translation>
    </message>
    <message>
        <source>Select an object on the stage, or step to a hop that reaches one: its properties stand here.</source>
        <translation>Ein Objekt auf der Bühne auswählen oder zu einem Hop gehen, der eines erreicht: Hier stehen dann seine Eigenschaften.</translation>
    </message>
    <message>
        <source>Ordered: {order}. It stands here once the cluster has carried it out, some hops on.</source>
        <translation>Befohlen: {order}. Hier steht es, sobald der Cluster es ausgeführt hat, einige Hops weiter.</translation>
    </message>
</context>
<context>
    <name>JournalBar</name>
    <message>
        <source>To the present hop</source>
        <translation>Zum aktuellen Hop</translation>
    </message>
    <message>
        <source>Scroll back to the present hop and follow it again</source>
        <translation>Zum aktuellen Hop zurückblättern und ihm wieder folgen</translation>
    </message>
    <message>
        <source>Only up to now</source>
        <translation>Nur bis jetzt</translation>
    </message>
    <message>
        <source>Leave out what comes after the present hop, which is grey otherwise</source>
        <translation>Weglassen, was nach dem aktuellen Hop kommt; sonst ist es grau</translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>{keys}  (changed)</source>
        <translation>{keys}  (geändert)</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Take {key} away from “{action}”</source>
        <translation>{key} von „{action}“ wegnehmen</translation>
    </message>
    <message>
        <source>No key leads there; menus and the command palette do.</source>
        <translation>Keine Taste führt dorthin; Menüs und Palette schon.</translation>
    </message>
    <message>
        <source>{key} is taken: it leads to {others}.</source>
        <translation>{key} ist vergeben: an {others}.</translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation>{key} ist frei.</translation>
    </message>
    <message>
        <source>Press the keys; two in a row make a chord. Enter takes them, Esc gives up.</source>
        <translation>Tasten drücken; zwei nacheinander ergeben eine Folge. Eingabe übernimmt, Esc gibt auf.</translation>
    </message>
    <message>
        <source>Take it from {others}</source>
        <translation>{others} wegnehmen</translation>
    </message>
    <message>
        <source>Use {key}</source>
        <translation>{key} verwenden</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Tab, Up and Down lead from one thing to the next.</source>
        <translation>Tab, Auf und Ab führen von einem zum nächsten.</translation>
    </message>
    <message>
        <source>Enter chooses what has the focus.</source>
        <translation>Eingabe wählt, was den Fokus hat.</translation>
    </message>
    <message>
        <source>Alt with a letter opens a menu.</source>
        <translation>Alt mit einem Buchstaben öffnet ein Menü.</translation>
    </message>
    <message>
        <source>This key copies, cuts, pastes or selects text.</source>
        <translation>Diese Taste kopiert, schneidet aus, fügt ein oder wählt Text aus.</translation>
    </message>
    <message>
        <source>Ctrl and Alt together type signs on many keyboards, as AltGr does.</source>
        <translation>Strg und Alt zusammen schreiben auf vielen Tastaturen Zeichen, wie AltGr.</translation>
    </message>
    <message>
        <source>A clicker sends this key to blank the screen in presenter mode.</source>
        <translation>Diese Taste sendet ein Presenter im Vorführmodus, um den Bildschirm zu leeren.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys of all actions</source>
        <translation>Tasten aller Aktionen</translation>
    </message>
    <message>
        <source>Keys to be pressed</source>
        <translation>Zu drückende Tasten</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>Tasten drücken…</translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation>Taste hinzufügen…</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Wie am Anfang</translation>
    </message>
    <message>
        <source>Give the action the keys that it had at first</source>
        <translation>Der Aktion die Tasten geben, die sie am Anfang hatte</translation>
    </message>
</context>
<context>
    <name>LaneMenus</name>
    <message>
        <source>Hide {lane}</source>
        <translation>{lane} ausblenden</translation>
    </message>
    <message>
        <source>Hide all of {node}</source>
        <translation>Alles von {node} ausblenden</translation>
    </message>
    <message>
        <source>Only {node}</source>
        <translation>Nur {node}</translation>
    </message>
    <message>
        <source>Only the lanes of this chain</source>
        <translation>Nur die Spuren dieser Aufrufkette</translation>
    </message>
    <message>
        <source>Only the lanes of this chain (no hop has happened yet)</source>
        <translation>Nur die Spuren dieser Aufrufkette (noch ist kein Hop geschehen)</translation>
    </message>
    <message>
        <source>All lanes</source>
        <translation>Alle Spuren</translation>
    </message>
</context>
<context>
    <name>LessonBrowser</name>
    <message>
        <source>All lessons are done. Any of them can be played again.</source>
        <translation>Alle Lektionen sind erledigt. Jede kann noch einmal gespielt werden.</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Lektion öffnen</translation>
    </message>
    <message>
        <source>Lessons (*.yaml *.yml);;All files (*)</source>
        <translation>Lektionen (*.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no progress to export yet.</source>
        <translation>Noch gibt es keinen Fortschritt zu exportieren.</translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation>Fortschritt exportieren</translation>
    </message>
    <message>
        <source>Table, a row for each prediction (*.csv)</source>
        <translation>Tabelle, eine Zeile je Vorhersage (*.csv)</translation>
    </message>
    <message>
        <source>JSON, with all that is known (*.json)</source>
        <translation>JSON, mit allem, was bekannt ist (*.json)</translation>
    </message>
    <message>
        <source>The progress cannot be written to {file}: {reason}.</source>
        <translation>Der Fortschritt lässt sich nicht nach {file} schreiben: {reason}.</translation>
    </message>
    <message>
        <source>The progress is in {file}.</source>
        <translation>Der Fortschritt steht in {file}.</translation>
    </message>
    <message>
        <source>There is no progress to erase.</source>
        <translation>Es gibt keinen Fortschritt zu löschen.</translation>
    </message>
    <message>
        <source>Erase progress</source>
        <translation>Fortschritt löschen</translation>
    </message>
    <message>
        <source>Of “{title}”</source>
        <translation>Von „{title}“</translation>
    </message>
    <message>
        <source>Of all lessons</source>
        <translation>Von allen Lektionen</translation>
    </message>
    <message numerus="yes">
        <source>Bring back the progress of %n lesson(s)</source>
        <translation>
            <numerusform>Den Fortschritt von %n Lektion zurückholen</numerusform>
            <numerusform>Den Fortschritt von %n Lektionen zurückholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Progress of %n lesson(s) erased.</source>
        <translation>
            <numerusform>Fortschritt von %n Lektion gelöscht.</numerusform>
            <numerusform>Fortschritt von %n Lektionen gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The lesson cannot go on. The cluster stays as it is.</source>
        <translation>Die Lektion kann nicht weitergehen. Der Cluster bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>{name} cannot be played. What was open stays open.</source>
        <translation>{name} lässt sich nicht spielen. Was offen war, bleibt offen.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>{sentence} {facts}</source>
        <translation>{sentence} {facts}</translation>
    </message>
</context>
<context>
    <name>LessonKeys</name>
    <message>
        <source>{number} of {count}: {answer} – the full stop chooses it.</source>
        <translation>{number} von {count}: {answer} – der Punkt wählt dies.</translation>
    </message>
</context>
<context>
    <name>LessonMarks</name>
    <message>
        <source>the lesson points here</source>
        <translation>hierauf zeigt die Lektion</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>predicted, and wrong</source>
        <translation>vorhergesagt, und falsch</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>predicted, and right</source>
        <translation>vorhergesagt, und richtig</translation>
    </message>
    <message>
        <source>this is right</source>
        <translation>das ist richtig</translation>
    </message>
    <message>
        <source>answer {number}</source>
        <translation>Antwort {number}</translation>
    </message>
</context>
<context>
    <name>LessonNotes</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>minutes {first} to {last}</source>
        <translation>Minute {first} bis {last}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Told now</source>
        <translation>Jetzt erzählt</translation>
    </message>
    <message>
        <source>Question, and the right answer</source>
        <translation>Frage, und die richtige Antwort</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>The class may see this screen: the right answer stands here after the verdict.</source>
        <translation>Diesen Bildschirm sieht vielleicht die Klasse: Die richtige Antwort steht hier nach der Auflösung.</translation>
    </message>
    <message>
        <source>To be done, or Page Down does it</source>
        <translation>Zu tun, oder Bild ab tut es</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Was als Nächstes kommt</translation>
    </message>
    <message>
        <source>The review: what the predictions came to, and what to keep.</source>
        <translation>Der Rückblick: was aus den Vorhersagen wurde und was zu behalten ist.</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>This lesson cannot be read:</source>
        <translation>Diese Lektion ist nicht lesbar:</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>jetzt offen</translation>
    </message>
    <message>
        <source>the one to play next</source>
        <translation>als Nächstes dran</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>Zurück zur Lektion</translation>
    </message>
    <message>
        <source>Close this window; the lesson is open (Enter)</source>
        <translation>Dieses Fenster schließen; die Lektion ist offen (Eingabe)</translation>
    </message>
    <message>
        <source>Go on with the predictions that were made (Enter)</source>
        <translation>Mit den schon abgegebenen Vorhersagen weitermachen (Eingabe)</translation>
    </message>
    <message>
        <source>Go on at step {number}</source>
        <translation>Bei Schritt {number} weitermachen</translation>
    </message>
    <message>
        <source>Play it once more; the best result is kept (Enter)</source>
        <translation>Noch einmal spielen; das beste Ergebnis bleibt erhalten (Eingabe)</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Noch einmal spielen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begin this lesson (Enter)</source>
        <translation>Diese Lektion beginnen (Eingabe)</translation>
    </message>
    <message>
        <source>Again from the start</source>
        <translation>Noch einmal von vorn</translation>
    </message>
    <message>
        <source>Begin anew; the best result is kept</source>
        <translation>Von vorn beginnen; das beste Ergebnis bleibt erhalten</translation>
    </message>
    <message>
        <source>To know before</source>
        <translation>Vorher zu wissen</translation>
    </message>
    <message>
        <source>Show that lesson</source>
        <translation>Diese Lektion zeigen</translation>
    </message>
    <message>
        <source>Statements of the article that it teaches</source>
        <translation>Aussagen des Artikels, die sie lehrt</translation>
    </message>
    <message>
        <source>Plan for a teacher</source>
        <translation>Plan für die Lehrkraft</translation>
    </message>
    <message>
        <source>What to keep</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <source>It has the answers, so it is for teachers until the lesson is done</source>
        <translation>Hier stehen die Antworten; bis die Lektion erledigt ist, nur für Lehrkräfte</translation>
    </message>
    <message>
        <source>Show it (for teachers)</source>
        <translation>Zeigen (für Lehrkräfte)</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Hide what to keep</source>
        <translation>Verbergen, was bleibt</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation>Text der Lektion</translation>
    </message>
    <message>
        <source>Up and Down scroll.</source>
        <translation>Auf und Ab blättern.</translation>
    </message>
</context>
<context>
    <name>LessonSource</name>
    <message>
        <source>Lesson {number}: {title}</source>
        <translation>Lektion {number}: {title}</translation>
    </message>
</context>
<context>
    <name>LessonWords</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Abschnitt {number} von {count}</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>Close the lesson; it can be gone on with later ({key})</source>
        <translation>Die Lektion schließen; sie lässt sich später fortsetzen ({key})</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go back to the step before ({key})</source>
        <translation>Zurück zum Abschnitt davor ({key})</translation>
    </message>
    <message>
        <source>The cluster stands elsewhere</source>
        <translation>Der Cluster steht woanders</translation>
    </message>
    <message>
        <source>Anything may be tried there. The lesson waits at this step.</source>
        <translation>Dort darf alles ausprobiert werden. Die Lektion wartet bei diesem Abschnitt.</translation>
    </message>
    <message>
        <source>Go back to where the lesson stands ({key})</source>
        <translation>Zurück dorthin, wo die Lektion steht ({key})</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>Zurück zur Lektion</translation>
    </message>
    <message>
        <source>Hop {gone} of {all} on the way</source>
        <translation>Hop {gone} von {all} auf dem Weg</translation>
    </message>
    <message>
        <source>Stepping on leads to the next step of the lesson.</source>
        <translation>Weitere Schritte führen zum nächsten Abschnitt der Lektion.</translation>
    </message>
    <message>
        <source>Watch the stage</source>
        <translation>Jetzt auf die Bühne sehen</translation>
    </message>
    <message>
        <source>A look back from the review</source>
        <translation>Ein Blick zurück aus dem Rückblick</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>Zurück zum Rückblick</translation>
    </message>
    <message>
        <source>Go back to what the lesson came to</source>
        <translation>Zurück zu dem, was die Lektion ergeben hat</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on to the next step</source>
        <translation>Weiter zum nächsten Abschnitt</translation>
    </message>
    <message>
        <source>See what happens…</source>
        <translation>Sehen, was geschieht…</translation>
    </message>
    <message>
        <source>Go on: the next hops are shown on the stage</source>
        <translation>Weiter: Die nächsten Hops sind auf der Bühne zu sehen</translation>
    </message>
    <message>
        <source>Show the review</source>
        <translation>Zum Rückblick</translation>
    </message>
    <message>
        <source>See what the predictions came to</source>
        <translation>Sehen, was die Vorhersagen ergeben haben</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>Die Lektion schließen</translation>
    </message>
    <message>
        <source>On at once</source>
        <translation>Gleich weiter</translation>
    </message>
    <message>
        <source>Do not wait for the hops that are still to be shown</source>
        <translation>Nicht auf die Hops warten, die noch gezeigt werden</translation>
    </message>
    <message>
        <source>Let the lesson do it</source>
        <translation>Der Lektion überlassen</translation>
    </message>
    <message>
        <source>The lesson gives the order by itself</source>
        <translation>Die Lektion gibt den Befehl selbst</translation>
    </message>
    <message>
        <source>Leave out what was seen, and learn what is right</source>
        <translation>Auslassen, was zu sehen war, und erfahren, was richtig ist</translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>Choose an answer first, or leave the question out</source>
        <translation>Erst eine Antwort wählen oder die Frage auslassen</translation>
    </message>
    <message>
        <source>Predict first</source>
        <translation>Erst vorhersagen</translation>
    </message>
    <message>
        <source>Say how sure first</source>
        <translation>Erst sagen, wie sicher</translation>
    </message>
    <message>
        <source>Choose a guess, fairly sure or certain first</source>
        <translation>Erst geraten, ziemlich sicher oder ganz sicher wählen</translation>
    </message>
    <message>
        <source>{tip} ({key})</source>
        <translation>{tip} ({key})</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Click it on the stage, or choose here.</source>
        <translation>Auf der Bühne anklicken oder hier wählen.</translation>
    </message>
    <message>
        <source>Click the node on the stage, or choose here.</source>
        <translation>Den Knoten auf der Bühne anklicken oder hier wählen.</translation>
    </message>
    <message>
        <source>What comes next has been looked at already: this prediction will not count.</source>
        <translation>Was kommt, war schon zu sehen: Diese Vorhersage zählt nicht.</translation>
    </message>
    <message>
        <source>See what happens without a prediction; it does not count ({key})</source>
        <translation>Ohne Vorhersage sehen, was geschieht; das zählt nicht ({key})</translation>
    </message>
    <message>
        <source>Leave the question out</source>
        <translation>Frage auslassen</translation>
    </message>
    <message>
        <source>How sure is that?</source>
        <translation>Wie sicher ist das?</translation>
    </message>
    <message>
        <source>What did you see?</source>
        <translation>Was war zu sehen?</translation>
    </message>
    <message>
        <source>It has just happened on the stage. Many see what they expected: what was it really?</source>
        <translation>Es ist gerade auf der Bühne geschehen. Viele sehen, was sie erwartet haben: Was war es wirklich?</translation>
    </message>
    <message>
        <source>{number}: {text}</source>
        <translation>{number}: {text}</translation>
    </message>
    <message>
        <source>Choose this answer instead</source>
        <translation>Stattdessen diese Antwort wählen</translation>
    </message>
    <message>
        <source>Choose this one (key {number})</source>
        <translation>Diese wählen (Taste {number})</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>A guess</source>
        <translation>Geraten</translation>
    </message>
    <message>
        <source>Fairly sure</source>
        <translation>Ziemlich sicher</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Ganz sicher</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>geraten</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>ziemlich sicher</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>ganz sicher</translation>
    </message>
    <message>
        <source>{right} if right, {wrong} if wrong</source>
        <translation>{right} wenn richtig, {wrong} wenn falsch</translation>
    </message>
    <message>
        <source>does not count here</source>
        <translation>zählt hier nicht</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Points: {points}</source>
        <translation>Punkte: {points}</translation>
    </message>
    <message>
        <source>It does not count: what comes next had been looked at.</source>
        <translation>Es zählt nicht: Was kommt, war schon zu sehen.</translation>
    </message>
    <message>
        <source>It does not count.</source>
        <translation>Es zählt nicht.</translation>
    </message>
    <message>
        <source>Predicted, {confidence}</source>
        <translation>Vorhergesagt, {confidence}</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Richtig ist</translation>
    </message>
    <message>
        <source>Seen as it was.</source>
        <translation>Gesehen, wie es war.</translation>
    </message>
    <message>
        <source>Something else was seen than what happened: that is worth another look.</source>
        <translation>Gesehen wurde etwas anderes, als geschehen ist: Das ist noch einen Blick wert.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>predicted, and wrong</source>
        <translation>vorhergesagt, aber falsch</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>The answers</source>
        <translation>Die Antworten</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why not: {answer}</source>
        <translation>Warum nicht: {answer}</translation>
    </message>
    <message>
        <source>Hop {number} · {time}</source>
        <translation>Hop {number} · {time}</translation>
    </message>
    <message>
        <source>statement {id} of the article</source>
        <translation>Aussage {id} des Artikels</translation>
    </message>
    <message>
        <source>What was told before</source>
        <translation>Was davor erzählt wurde</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>Jetzt selbst</translation>
    </message>
    <message>
        <source>On the stage: click what it is about, and choose in its menu: {order}</source>
        <translation>Auf der Bühne: anklicken, worum es geht, und in seinem Menü wählen: {order}</translation>
    </message>
    <message>
        <source>By keyboard: {key} lists all that can break, or what the selected object offers.</source>
        <translation>Mit der Tastatur: {key} zeigt alles, was kaputtgehen kann, oder was das gewählte Objekt bietet.</translation>
    </message>
    <message>
        <source>By keyboard: {key} lists all that needs repair.</source>
        <translation>Mit der Tastatur: {key} zeigt alles, was repariert werden muss.</translation>
    </message>
    <message>
        <source>By keyboard: {key} finds it by its name.</source>
        <translation>Mit der Tastatur: {key} findet es beim Namen.</translation>
    </message>
    <message>
        <source>The lesson goes on by itself then.</source>
        <translation>Danach geht die Lektion von selbst weiter.</translation>
    </message>
    <message>
        <source>Can you do this now?</source>
        <translation>Gelingt das jetzt?</translation>
    </message>
    <message>
        <source>What to keep</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <source>What the predictions came to</source>
        <translation>Was die Vorhersagen ergeben haben</translation>
    </message>
    <message>
        <source>{points} of {most} points</source>
        <translation>{points} von {most} Punkten</translation>
    </message>
    <message>
        <source>Right: {right} of {counted}</source>
        <translation>Richtig: {right} von {counted}</translation>
    </message>
    <message>
        <source>Not counted: {count}</source>
        <translation>Nicht gezählt: {count}</translation>
    </message>
    <message>
        <source>Seen as it was: {right} of {seen}</source>
        <translation>Richtig gesehen: {right} von {seen}</translation>
    </message>
    <message>
        <source>Nothing was predicted in this lesson.</source>
        <translation>In dieser Lektion wurde nichts vorhergesagt.</translation>
    </message>
    <message>
        <source>How sure, and how often right</source>
        <translation>Wie sicher, und wie oft richtig</translation>
    </message>
    <message>
        <source>never chosen</source>
        <translation>nie gewählt</translation>
    </message>
    <message>
        <source>too few to say</source>
        <translation>zu wenige für ein Urteil</translation>
    </message>
    <message>
        <source>well judged</source>
        <translation>gut eingeschätzt</translation>
    </message>
    <message>
        <source>too sure</source>
        <translation>zu sicher</translation>
    </message>
    <message>
        <source>too shy: surer would have paid more</source>
        <translation>zu zaghaft: sicherer hätte mehr gebracht</translation>
    </message>
    <message>
        <source>Worth another look</source>
        <translation>Noch einen Blick wert</translation>
    </message>
    <message>
        <source>Nothing is left to look at once more: all was predicted, and seen as it was.</source>
        <translation>Es bleibt nichts, was noch einmal anzusehen wäre: Alles war richtig vorhergesagt und richtig gesehen.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>looked at first</source>
        <translation>vorher angesehen</translation>
    </message>
    <message>
        <source>right, but something else was seen</source>
        <translation>richtig, aber anders gesehen</translation>
    </message>
    <message>
        <source>wrong, {confidence}</source>
        <translation>falsch, {confidence}</translation>
    </message>
    <message>
        <source>Go to this moment, with its verdict</source>
        <translation>Zu diesem Moment gehen, mit seinem Urteil</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
    <message>
        <source>Begin the lesson that comes after this one</source>
        <translation>Die Lektion beginnen, die nach dieser kommt</translation>
    </message>
    <message>
        <source>Again from the start</source>
        <translation>Noch einmal von vorn</translation>
    </message>
    <message>
        <source>Play this lesson once more, from its first step</source>
        <translation>Diese Lektion noch einmal spielen, vom ersten Abschnitt an</translation>
    </message>
    <message>
        <source>Choose a lesson ({key})</source>
        <translation>Eine Lektion wählen ({key})</translation>
    </message>
    <message>
        <source>All lessons…</source>
        <translation>Alle Lektionen…</translation>
    </message>
    <message>
        <source>No lesson is open</source>
        <translation>Keine Lektion ist offen</translation>
    </message>
    <message>
        <source>A lesson tells one thing at a time, asks what comes next, shows it, and says why.</source>
        <translation>Eine Lektion erzählt eines nach dem anderen, fragt, was als Nächstes kommt, zeigt es und sagt, warum.</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>No lesson is open.</source>
        <translation>Keine Lektion ist offen.</translation>
    </message>
    <message>
        <source>Predict first: choose an answer, or leave the question out.</source>
        <translation>Erst vorhersagen: eine Antwort wählen oder die Frage auslassen.</translation>
    </message>
    <message>
        <source>Say how sure this is: guess, fairly or certain.</source>
        <translation>Sagen, wie sicher das ist: geraten, ziemlich oder ganz sicher.</translation>
    </message>
    <message>
        <source>This is the first step of the lesson.</source>
        <translation>Das ist der erste Abschnitt der Lektion.</translation>
    </message>
    <message>
        <source>Click one of the nodes.</source>
        <translation>Einen der Knoten anklicken.</translation>
    </message>
    <message>
        <source>Click one of the boxes in the node.</source>
        <translation>Einen der Kästen im Knoten anklicken.</translation>
    </message>
    <message>
        <source>The lesson does not come out as it should, at {where}; it ends here.</source>
        <translation>Die Lektion kommt nicht so heraus, wie sie soll ({where}); sie endet hier.</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Detail: {level}</source>
        <translation>Detail: {level}</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>{line}, of the present hop</source>
        <translation>{line}, vom aktuellen Hop</translation>
    </message>
    <message>
        <source>{line}, not written yet</source>
        <translation>{line}, noch nicht geschrieben</translation>
    </message>
    <message>
        <source>{node}, hop {hop}: {level}</source>
        <translation>{node}, Hop {hop}: {level}</translation>
    </message>
    <message>
        <source>Form of the line: {provenance}</source>
        <translation>Form der Zeile: {provenance}</translation>
    </message>
    <message>
        <source>Only a verbose log has this line.</source>
        <translation>Nur ein ausführliches Protokoll hat diese Zeile.</translation>
    </message>
    <message>
        <source>information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>debugging</source>
        <translation>Fehlersuche</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Filter, for example: [RCM] SQL01</source>
        <translation>Filter, zum Beispiel: [RCM] SQL01</translation>
    </message>
    <message>
        <source>Filter the cluster log</source>
        <translation>Clusterprotokoll filtern</translation>
    </message>
    <message>
        <source>Only lines in which all of these words stand are listed.</source>
        <translation>Nur Zeilen, in denen alle diese Wörter vorkommen, stehen in der Liste.</translation>
    </message>
    <message>
        <source>Whose log</source>
        <translation>Wessen Protokoll</translation>
    </message>
    <message>
        <source>The log of one node, or of all nodes merged in the order of time</source>
        <translation>Das Protokoll eines Knotens, oder die aller Knoten in zeitlicher Folge</translation>
    </message>
    <message>
        <source>Verbose lines too</source>
        <translation>Auch ausführliche Zeilen</translation>
    </message>
    <message>
        <source>Local time in place of GMT</source>
        <translation>Ortszeit statt GMT</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save as cluster.log…</source>
        <translation>Als cluster.log speichern…</translation>
    </message>
    <message>
        <source>Write the chosen log up to the present hop into a file, as Get-ClusterLog would now</source>
        <translation>Das gewählte Protokoll bis zum aktuellen Hop in eine Datei schreiben, wie es Get-ClusterLog jetzt täte</translation>
    </message>
    <message>
        <source>Cluster log</source>
        <translation>Clusterprotokoll</translation>
    </message>
    <message>
        <source>Enter goes to the hop of the line, Ctrl+C copies the selected lines, the Menu key offers more.</source>
        <translation>Eingabe geht zum Hop der Zeile, Strg+C kopiert die gewählten Zeilen, die Menütaste bietet mehr.</translation>
    </message>
    <message>
        <source>All nodes merged</source>
        <translation>Alle Knoten</translation>
    </message>
    <message>
        <source>Only these levels</source>
        <translation>Nur diese Ebenen</translation>
    </message>
    <message>
        <source>Only these components</source>
        <translation>Nur diese Komponenten</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the run: {percent} %</source>
        <translation>Der Ablauf wird gelesen: {percent} %</translation>
    </message>
    <message>
        <source>No line passes the filter: {filter}.</source>
        <translation>Keine Zeile passt zum Filter: {filter}.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>{node} has logged nothing so far.</source>
        <translation>{node} hat bisher nichts protokolliert.</translation>
    </message>
    <message>
        <source>Nothing is logged up to the present hop. Go on, or clear “Only up to now”.</source>
        <translation>Bis zum aktuellen Hop ist nichts protokolliert. Weitergehen oder den Haken bei „Nur bis jetzt“ entfernen.</translation>
    </message>
    <message>
        <source>Nothing is logged yet: while all is well, a plain log stays empty. Break something ({fail}).</source>
        <translation>Noch ist nichts protokolliert: Solange alles in Ordnung ist, bleibt ein einfaches Protokoll leer. Etwas ausfallen lassen ({fail}).</translation>
    </message>
    <message>
        <source>The documented account logs more: {key} switches to it.</source>
        <translation>Die dokumentierte Lesart protokolliert mehr: {key} wechselt zu ihr.</translation>
    </message>
    <message>
        <source>A verbose log has more: Filter has a switch for it.</source>
        <translation>Ein ausführliches Protokoll hat mehr: Der Schalter dafür steht unter „Filter“.</translation>
    </message>
    <message>
        <source>Go to this hop</source>
        <translation>Zu diesem Hop gehen</translation>
    </message>
    <message>
        <source>Show the whole line</source>
        <translation>Ganze Zeile zeigen</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>Gewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Save the cluster log</source>
        <translation>Clusterprotokoll speichern</translation>
    </message>
    <message>
        <source>Logs (*.log)</source>
        <translation>Protokolle (*.log)</translation>
    </message>
    <message>
        <source>The log cannot be saved here</source>
        <translation>Das Protokoll kann hier nicht gespeichert werden</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Colours; light is the one for projectors</source>
        <translation>Farben; für Beamer ist das helle gedacht</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
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
        <source>Size of text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Of everything: text, buttons and the stage</source>
        <translation>Von allem: Text, Schaltflächen und Bühne</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Whether hops and failovers move, or change in place and show the same</source>
        <translation>Ob Hops und Failover sich bewegen oder an Ort und Stelle wechseln und dasselbe zeigen</translation>
    </message>
    <message>
        <source>As the system: reduced</source>
        <translation>Wie das System: reduziert</translation>
    </message>
    <message>
        <source>As the system: full</source>
        <translation>Wie das System: voll</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Length of movement</source>
        <translation>Dauer der Bewegung</translation>
    </message>
    <message>
        <source>How long a hop takes on its way at normal speed</source>
        <translation>Wie lange ein Hop bei normalem Tempo unterwegs ist</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
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
        <source>No breakpoint is set. {here} sets one on the present hop, {new} describes one; {run} runs to the next hit.</source>
        <translation>Kein Haltepunkt ist gesetzt. {here} setzt einen auf den aktuellen Hop, {new} beschreibt einen; {run} läuft bis zum nächsten Treffer.</translation>
    </message>
    <message>
        <source>No bookmark is set. {here} sets one here.</source>
        <translation>Kein Lesezeichen ist gesetzt. {here} setzt hier eines.</translation>
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
        <source>&amp;Lesson</source>
        <translation>Le&amp;ktion</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
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
        <source>Prepared disasters</source>
        <translation>Vorbereitete Störungen</translation>
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
        <source>Panels</source>
        <translation>Bereiche</translation>
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
    <name>Notes</name>
    <message>
        <source>hop {number}</source>
        <translation>Hop {number}</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>der Anfang</translation>
    </message>
    <message>
        <source>Nothing is recorded beyond this place: the next step finds out.</source>
        <translation>Hinter dieser Stelle ist nichts aufgezeichnet: Der nächste Schritt zeigt es.</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Was als Nächstes kommt</translation>
    </message>
    <message>
        <source>Told before</source>
        <translation>Zuvor erzählt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>talking for {minutes}:{seconds}</source>
        <translation>Vortrag läuft seit {minutes}:{seconds}</translation>
    </message>
    <message>
        <source>Notes – FailoverScope</source>
        <translation>Notizen – FailoverScope</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Simulated time and hop</source>
        <translation>Simulierte Zeit und Hop</translation>
    </message>
    <message>
        <source>The class sees a black screen; any key of the clicker brings it back.</source>
        <translation>Die Klasse sieht einen schwarzen Bildschirm; jede Taste des Klickers holt das Bild zurück.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Say no more of this</source>
        <translation>Nichts mehr davon sagen</translation>
    </message>
</context>
<context>
    <name>ObjectsPanel</name>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Up and Down choose an object, + and - unfold and fold it, Enter opens its menu.</source>
        <translation>Nach oben und unten wählt man ein Objekt, + und - klappen es auf und zu, Eingabe öffnet sein Menü.</translation>
    </message>
    <message>
        <source>Nothing is on the stage. Open a cluster: its objects stand here.</source>
        <translation>Auf der Bühne steht nichts. Einen Cluster öffnen: Hier stehen dann seine Objekte.</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Sessions, clusters and lessons (*.fscope *.yaml *.yml);;All files (*)</source>
        <translation>Sitzungen, Cluster und Lektionen (*.fscope *.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a session, a cluster or a lesson</source>
        <translation>Sitzung, Cluster oder Lektion öffnen</translation>
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
    <name>OutageListModel</name>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Why it began</source>
        <translation>Warum er begann</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
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
        <source>Detect and regroup</source>
        <translation>Erkennen und Neugruppieren</translation>
    </message>
    <message>
        <source>Until the cluster no longer takes the VM for online; also what it waited</source>
        <translation>Bis der Cluster die VM nicht mehr für online hält; auch was er gewartet hat</translation>
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
    <name>OutagePanel</name>
    <message>
        <source>No VM was down so far. Select something on the stage: {fail} breaks it.</source>
        <translation>Bisher ist keine VM ausgefallen. Auf der Bühne etwas auswählen: {fail} lässt es ausfallen.</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Enter goes to where an outage began, the Menu key offers its other moments.</source>
        <translation>Eingabe geht dorthin, wo ein Ausfall begann, die Menütaste bietet seine anderen Zeitpunkte.</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Enter selects the last outage of a VM.</source>
        <translation>Eingabe wählt den letzten Ausfall einer VM aus.</translation>
    </message>
    <message>
        <source>Go to where it began</source>
        <translation>Zum Beginn gehen</translation>
    </message>
    <message>
        <source>Go to where it was noticed</source>
        <translation>Dorthin gehen, wo er bemerkt wurde</translation>
    </message>
    <message>
        <source>Go to where it was moved</source>
        <translation>Dorthin gehen, wo die VM verschoben wurde</translation>
    </message>
    <message>
        <source>Go to where it was started</source>
        <translation>Dorthin gehen, wo die VM gestartet wurde</translation>
    </message>
    <message>
        <source>Go to where it answered again</source>
        <translation>Dorthin gehen, wo die VM wieder antwortete</translation>
    </message>
</context>
<context>
    <name>OutageShareModel</name>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
</context>
<context>
    <name>OutageWords</name>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Regroup</source>
        <translation>Neugruppieren</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Decide and move</source>
        <translation>Entscheiden und verschieben</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>Booten</translation>
    </message>
    <message>
        <source>{length} detect</source>
        <translation>{length} Erkennen</translation>
    </message>
    <message>
        <source>{length} regroup</source>
        <translation>{length} Neugruppieren</translation>
    </message>
    <message>
        <source>{length} wait</source>
        <translation>{length} Warten</translation>
    </message>
    <message>
        <source>{length} decide and move</source>
        <translation>{length} Entscheiden und Verschieben</translation>
    </message>
    <message>
        <source>{length} boot</source>
        <translation>{length} Booten</translation>
    </message>
    <message>
        <source>Until the cluster notices: a health check fails, or too many heartbeats are missing</source>
        <translation>Bis der Cluster es bemerkt: Eine Zustandsprüfung schlägt fehl, oder zu viele Heartbeats fehlen</translation>
    </message>
    <message>
        <source>From noticing that a node is lost to the new view of the survivors</source>
        <translation>Vom Bemerken, dass ein Knoten fehlt, bis zur neuen Mitgliedersicht (View) der Überlebenden</translation>
    </message>
    <message>
        <source>While the cluster gives an isolated node its time, or has no quorum</source>
        <translation>Solange der Cluster einem isolierten Knoten Zeit gibt oder kein Quorum hat</translation>
    </message>
    <message>
        <source>Until the worker process starts where the VM comes up, with all attempts and delays</source>
        <translation>Bis der Workerprozess dort startet, wo die VM hochkommt, mit allen Versuchen und Verzögerungen</translation>
    </message>
    <message>
        <source>From the start of the worker process until the guest answers</source>
        <translation>Vom Start des Workerprozesses, bis der Gast antwortet</translation>
    </message>
    <message>
        <source>still down</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>up again after {length}</source>
        <translation>nach {length} wieder da</translation>
    </message>
    <message>
        <source>not noticed yet</source>
        <translation>noch nicht bemerkt</translation>
    </message>
    <message>
        <source>the survivors regroup</source>
        <translation>die Überlebenden gruppieren sich neu</translation>
    </message>
    <message>
        <source>the cluster waits</source>
        <translation>der Cluster wartet</translation>
    </message>
    <message>
        <source>the cluster decides and moves</source>
        <translation>der Cluster plant den Umzug</translation>
    </message>
    <message>
        <source>it boots</source>
        <translation>sie bootet</translation>
    </message>
    <message>
        <source>never down in {run}</source>
        <translation>kein Ausfall in {run}</translation>
    </message>
    <message>
        <source>down {length} of {run}</source>
        <translation>{length} von {run} ausgefallen</translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s)</source>
        <translation>
            <numerusform>%n Ausfall</numerusform>
            <numerusform>%n Ausfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>longest {length}</source>
        <translation>längster {length}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Presentation</source>
        <translation>Vortrag</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End the presentation ({key})</source>
        <translation>Vortrag beenden ({key})</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Lately</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>On the stage</source>
        <translation>Auf der Bühne</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Clusters and files</source>
        <translation>Cluster und Dateien</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>PaletteSheet</name>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Find anything:  &gt; commands  @ objects  # hops  ! orders</source>
        <translation>Alles finden:  &gt; Aktionen  @ Objekte  # Hops  ! Befehle</translation>
    </message>
    <message>
        <source>Nothing goes by that name. A sign before it narrows the search: &gt; commands, @ objects of the stage, # hops by number, time or words, ! orders.</source>
        <translation>Nichts heißt so. Ein Zeichen davor grenzt die Suche ein: &gt; Aktionen, @ Objekte der Bühne, # Hops nach Nummer, Zeit oder Wörtern, ! Befehle.</translation>
    </message>
</context>
<context>
    <name>PanelsPage</name>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>You are in no panel: {key} goes to the next one.</source>
        <translation>Hier ist kein Bereich: {key} geht zum nächsten.</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Export a picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>&amp;Picture of</source>
        <translation>&amp;Bild von</translation>
    </message>
    <message>
        <source>The stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>The sequence diagram</source>
        <translation>Sequenzdiagramm</translation>
    </message>
    <message>
        <source>P&amp;art</source>
        <translation>&amp;Ausschnitt</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>What is in sight</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>SVG: lines and text, sharp at any size</source>
        <translation>SVG: Linien und Text, in jeder Größe scharf</translation>
    </message>
    <message>
        <source>PNG: dots, twice as fine as on the screen</source>
        <translation>PNG: Bildpunkte, doppelt so fein wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Mermaid: text for documents that draw it</source>
        <translation>Mermaid: Text für Dokumente, die ihn zeichnen</translation>
    </message>
    <message>
        <source>Copy puts dots on the clipboard. Mermaid can only tell the sequence diagram.</source>
        <translation>Kopieren legt Bildpunkte in die Zwischenablage. Mermaid kann nur das Sequenzdiagramm wiedergeben.</translation>
    </message>
    <message>
        <source>Copy puts the text on the clipboard.</source>
        <translation>Kopieren legt den Text in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Copy puts dots on the clipboard.</source>
        <translation>Kopieren legt Bildpunkte in die Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Export a picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>{file} ist geschrieben.</translation>
    </message>
    <message>
        <source>Before the first hop</source>
        <translation>Vor dem ersten Hop</translation>
    </message>
    <message>
        <source>Hop {number}: {sentence}</source>
        <translation>Hop {number}: {sentence}</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>hop {number}</source>
        <translation>Hop {number}</translation>
    </message>
    <message>
        <source>The sequence diagram is on the clipboard as Mermaid.</source>
        <translation>Das Sequenzdiagramm liegt als Mermaid in der Zwischenablage.</translation>
    </message>
    <message>
        <source>A picture of the stage is on the clipboard.</source>
        <translation>Ein Bild der Bühne liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>A picture of the sequence diagram is on the clipboard.</source>
        <translation>Ein Bild des Sequenzdiagramms liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>It has {shown} of {rows} rows, those around the present hop.</source>
        <translation>Es hat {shown} von {rows} Zeilen: die um den aktuellen Hop.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}. What was there is as it was.</source>
        <translation>{file} kann nicht geschrieben werden: {reason}. Was dort war, ist wie zuvor.</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Mermaid diagrams (*.mmd)</source>
        <translation>Mermaid-Diagramme (*.mmd)</translation>
    </message>
</context>
<context>
    <name>PlayingPage</name>
    <message>
        <source>Playing</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How many times the normal pace a run is played at</source>
        <translation>Auf das Wievielfache des normalen Tempos ein Lauf abgespielt wird</translation>
    </message>
</context>
<context>
    <name>Pointing</name>
    <message>
        <source>The boxes in the nodes are seen from the level {level} on: {key}.</source>
        <translation>Die Kästen in den Knoten sind ab der Stufe {level} zu sehen: {key}.</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Gruppe {name}</translation>
    </message>
    <message>
        <source>VM {name}</source>
        <translation>VM {name}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>PresentedWords</name>
    <message>
        <source>How sure is the class? The most hands decide.</source>
        <translation>Wie sicher ist die Klasse? Die meisten Hände entscheiden.</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Eine andere Antwort</translation>
    </message>
    <message>
        <source>Nobody is sure</source>
        <translation>Niemand ist sicher</translation>
    </message>
    <message>
        <source>Predicted: {answer}.</source>
        <translation>Vorhergesagt: {answer}.</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Noch einmal zeigen</translation>
    </message>
    <message>
        <source>Watch the stage. {question} {predicted}</source>
        <translation>Auf die Bühne achten. {question} {predicted}</translation>
    </message>
    <message>
        <source>What did you see? Many see what they expected: what was it really?</source>
        <translation>Was war zu sehen? Viele sehen, was sie erwartet haben: Was war es wirklich?</translation>
    </message>
    <message>
        <source>It is: {right}.</source>
        <translation>Es ist: {right}.</translation>
    </message>
    <message>
        <source>✓ Right: {right}.</source>
        <translation>✓ Richtig: {right}.</translation>
    </message>
    <message>
        <source>✕ Predicted: {given}. Right is: {right}.</source>
        <translation>✕ Vorhergesagt: {given}. Richtig ist: {right}.</translation>
    </message>
    <message>
        <source>The lesson is over: {right} of {counted} right, {points} of {most} points.</source>
        <translation>Die Lektion ist zu Ende: {right} von {counted} richtig, {points} von {most} Punkten.</translation>
    </message>
    <message>
        <source>{confidence}: {right} of {asked} right, {judgement}.</source>
        <translation>{confidence}: {right} von {asked} richtig, {judgement}.</translation>
    </message>
    <message>
        <source>The lesson is over. What now?</source>
        <translation>Die Lektion ist zu Ende. Was nun?</translation>
    </message>
    <message>
        <source>Once more: {question}</source>
        <translation>Noch einmal: {question}</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>Zurück zur Lektion</translation>
    </message>
    <message>
        <source>Leave the question out</source>
        <translation>Frage auslassen</translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <translation>Lektion wählen</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>Lektion schließen</translation>
    </message>
    <message>
        <source>Go on at step {number}</source>
        <translation>Weiter bei Schritt {number}</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Away from the lesson</source>
        <translation>Abseits der Lektion</translation>
    </message>
    <message>
        <source>F5 or Esc: the way back</source>
        <translation>F5 oder Esc: der Weg zurück</translation>
    </message>
    <message>
        <source>Page Down: on at once</source>
        <translation>Bild-ab: sofort weiter</translation>
    </message>
    <message>
        <source>Page Down: more</source>
        <translation>Bild-ab: mehr</translation>
    </message>
    <message>
        <source>Page Down: the question</source>
        <translation>Bild-ab: die Frage</translation>
    </message>
    <message>
        <source>Full stop chooses  ·  page keys move  ·  F5 or Esc: the stage</source>
        <translation>Punkt wählt  ·  Bildtasten bewegen  ·  F5 oder Esc: die Bühne</translation>
    </message>
    <message>
        <source>Page Down: the answers</source>
        <translation>Bild-ab: die Antworten</translation>
    </message>
    <message>
        <source>Page Down does it</source>
        <translation>Bild-ab tut es</translation>
    </message>
    <message>
        <source>Page Down: next step</source>
        <translation>Bild-ab: nächster Abschnitt</translation>
    </message>
    <message>
        <source>Page Down: the review</source>
        <translation>Bild-ab: der Rückblick</translation>
    </message>
    <message>
        <source>Page Down: what now?</source>
        <translation>Bild-ab: wie weiter?</translation>
    </message>
</context>
<context>
    <name>PresenterPage</name>
    <message>
        <source>Presenter</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>A press of the clicker</source>
        <translation>Ein Druck auf den Presenter</translation>
    </message>
    <message>
        <source>Where the keys for forward and back lead in presenter mode</source>
        <translation>Wohin die Tasten vor und zurück im Vorführmodus führen</translation>
    </message>
    <message>
        <source>To the next hop</source>
        <translation>Zum nächsten Hop</translation>
    </message>
    <message>
        <source>To the next change</source>
        <translation>Zur nächsten Änderung</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>The spotlight belongs to presenter mode: {key} begins it.</source>
        <translation>Der Scheinwerfer gehört zum Vortragsmodus: {key} beginnt ihn.</translation>
    </message>
    <message>
        <source>The clicker steps to every hop.</source>
        <translation>Der Klicker geht zu jedem Hop.</translation>
    </message>
    <message>
        <source>The clicker steps to changes only.</source>
        <translation>Der Klicker geht nur zu Änderungen.</translation>
    </message>
    <message>
        <source>What next?</source>
        <translation>Was nun?</translation>
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
    <name>ProgressStore</name>
    <message>
        <source>The file of progress was damaged and has been put aside as {name}. Line {line}: expected {expected}, found {found}.</source>
        <translation>Die Datei mit dem Fortschritt war beschädigt und liegt jetzt als {name} beiseite. Zeile {line}: erwartet {expected}, gefunden {found}.</translation>
    </message>
    <message>
        <source>Progress is remembered only until the program ends. {name} is left as it is: expected {expected}, found {found}.</source>
        <translation>Der Fortschritt bleibt nur bis zum Programmende gemerkt. {name} bleibt unverändert: erwartet {expected}, gefunden {found}.</translation>
    </message>
    <message>
        <source>Progress is remembered only until the program ends. It cannot be written to {name}: {reason}.</source>
        <translation>Der Fortschritt bleibt nur bis zum Programmende gemerkt. Er lässt sich nicht nach {name} schreiben: {reason}.</translation>
    </message>
</context>
<context>
    <name>PropertyModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>PropertyWords</name>
    <message>
        <source>Cluster {name}</source>
        <translation>Cluster {name}</translation>
    </message>
    <message>
        <source>Node {name}</source>
        <translation>Knoten {name}</translation>
    </message>
    <message>
        <source>{node} on {name}</source>
        <translation>{node} an {name}</translation>
    </message>
    <message>
        <source>Role {name}</source>
        <translation>Rolle {name}</translation>
    </message>
    <message>
        <source>Resource {name}</source>
        <translation>Ressource {name}</translation>
    </message>
    <message>
        <source>Resource type {name}</source>
        <translation>Ressourcentyp {name}</translation>
    </message>
    <message>
        <source>VM {name} on {node}</source>
        <translation>VM {name} auf {node}</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Disk {name}</source>
        <translation>Datenträger {name}</translation>
    </message>
    <message>
        <source>Volume {name}</source>
        <translation>Volume {name}</translation>
    </message>
    <message>
        <source>default {value}</source>
        <translation>Vorgabe {value}</translation>
    </message>
    <message>
        <source>before {value}</source>
        <translation>vorher {value}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Quelle: {source}</translation>
    </message>
    <message>
        <source>F2, Enter or a double click edits it.</source>
        <translation>Mit F2, Eingabe oder Doppelklick änderbar.</translation>
    </message>
    <message>
        <source>changed in this hop, before {value}</source>
        <translation>in diesem Hop geändert, vorher {value}</translation>
    </message>
    <message>
        <source>can be edited</source>
        <translation>änderbar</translation>
    </message>
    <message>
        <source>computed: {number}</source>
        <translation>berechnet: {number}</translation>
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
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>no vote</source>
        <translation>keine Stimme</translation>
    </message>
    <message>
        <source>shared rhs.exe</source>
        <translation>gemeinsamer rhs.exe</translation>
    </message>
    <message>
        <source>own rhs.exe</source>
        <translation>eigener rhs.exe</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>as the cluster</source>
        <translation>wie der Cluster</translation>
    </message>
    <message>
        <source>plugged in</source>
        <translation>eingesteckt</translation>
    </message>
    <message>
        <source>unplugged</source>
        <translation>ausgesteckt</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>not registered here</source>
        <translation>hier nicht registriert</translation>
    </message>
</context>
<context>
    <name>RecentFile</name>
    <message>
        <source>not there any more</source>
        <translation>nicht mehr da</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>Documented</source>
        <translation>Dokumentiert</translation>
    </message>
    <message>
        <source>Seen in a real log</source>
        <translation>In einem echten Protokoll gesehen</translation>
    </message>
    <message>
        <source>From a blog</source>
        <translation>Aus einem Blog</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Erschlossen</translation>
    </message>
    <message>
        <source>Not found anywhere</source>
        <translation>Nirgends gefunden</translation>
    </message>
    <message>
        <source>Simulated: a record like it was looked for and not found.</source>
        <translation>Simuliert: Ein solcher Eintrag wurde gesucht und nicht gefunden.</translation>
    </message>
    <message>
        <source>Simulated: its form is inferred, nobody has shown a real one.</source>
        <translation>Simuliert: Die Form ist erschlossen, niemand hat einen echten Eintrag gezeigt.</translation>
    </message>
    <message>
        <source>Simulated: the form is real, but a value in it was never seen in a real log.</source>
        <translation>Simuliert: Die Form ist echt, aber ein Wert darin wurde nie in einem echten Protokoll gesehen.</translation>
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
    <name>SequencePanel</name>
    <message>
        <source>Sequence diagram</source>
        <translation>Sequenzdiagramm</translation>
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
        <source>Nothing has happened yet. Press {step}: every hop becomes an arrow here.</source>
        <translation>Noch ist nichts geschehen. Taste {step} drücken: Jeder Hop wird hier zu einem Pfeil.</translation>
    </message>
    <message>
        <source>Lanes −{count}</source>
        <translation>Spuren −{count}</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message numerus="yes">
        <source>Hide and show lanes; %n lane(s) are hidden</source>
        <translation>
            <numerusform>Spuren aus- und einblenden; %n Spur ist ausgeblendet</numerusform>
            <numerusform>Spuren aus- und einblenden; %n Spuren sind ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide and show lanes</source>
        <translation>Spuren aus- und einblenden</translation>
    </message>
    <message>
        <source>Larger	+</source>
        <translation>Größer	+</translation>
    </message>
    <message>
        <source>Smaller	-</source>
        <translation>Kleiner	-</translation>
    </message>
    <message>
        <source>Usual size	0</source>
        <translation>Übliche Größe	0</translation>
    </message>
    <message>
        <source>Export a picture…</source>
        <translation>Bild exportieren…</translation>
    </message>
    <message>
        <source>Close the bubble</source>
        <translation>Die Blase schließen</translation>
    </message>
</context>
<context>
    <name>SequenceWords</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Consoles</source>
        <translation>Konsolen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>VMs</source>
        <translation>VMs</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP-Adressen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>CSVFS</source>
        <translation>CSVFS</translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s), all alive</source>
        <translation>
            <numerusform>%n Hop, alles in Ordnung</numerusform>
            <numerusform>%n Hops, alles in Ordnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s), heartbeats are missing</source>
        <translation>
            <numerusform>%n Hop, ein Heartbeat fehlt</numerusform>
            <numerusform>%n Hops, Heartbeats fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s), nothing wrong</source>
        <translation>
            <numerusform>%n Hop, nichts Auffälliges</numerusform>
            <numerusform>%n Hops, nichts Auffälliges</numerusform>
        </translation>
    </message>
    <message>
        <source>{function} is done</source>
        <translation>{function} ist fertig</translation>
    </message>
    <message>
        <source>{call}, through what is hidden</source>
        <translation>{call}, durch Ausgeblendetes</translation>
    </message>
    <message>
        <source>hops {first} to {last}, {begin} to {end}</source>
        <translation>Hops {first} bis {last}, {begin} bis {end}</translation>
    </message>
    <message>
        <source>A click or Enter opens it, Backspace closes it.</source>
        <translation>Ein Klick oder die Eingabetaste öffnet sie, die Rücktaste schließt sie.</translation>
    </message>
    <message>
        <source>Result: {result}</source>
        <translation>Ergebnis: {result}</translation>
    </message>
    <message>
        <source>A click or Backspace closes the bubble.</source>
        <translation>Ein Klick oder die Rücktaste schließt die Blase.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search all settings and keys</source>
        <translation>Alle Einstellungen und Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>No setting is called that. Esc shows all of them.</source>
        <translation>So heißt keine Einstellung. Esc zeigt wieder alle.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Reset this page</source>
        <translation>Diese Seite zurücksetzen</translation>
    </message>
    <message>
        <source>Put back what was set</source>
        <translation>Wiederherstellen, was eingestellt war</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
    <message>
        <source>panel, hidden</source>
        <translation>Bereich, ausgeblendet</translation>
    </message>
    <message>
        <source>panel</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>there are no panels in presenter mode</source>
        <translation>im Vortragsmodus gibt es keine Bereiche</translation>
    </message>
    <message>
        <source>break</source>
        <translation>stören</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>reparieren</translation>
    </message>
    <message>
        <source>ready cluster</source>
        <translation>fertiger Cluster</translation>
    </message>
    <message>
        <source>recent file</source>
        <translation>zuletzt geöffnet</translation>
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
        <source>Nothing has happened yet. Press {step}.</source>
        <translation>Noch ist nichts geschehen. Taste {step} drücken.</translation>
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
    <name>StagePage</name>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>Level of detail</source>
        <translation>Detailstufe</translation>
    </message>
    <message>
        <source>How much the stage says of the same hop</source>
        <translation>Wie viel die Bühne von demselben Hop sagt</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>Heartbeats</translation>
    </message>
    <message>
        <source>Also stop at heartbeats and other rounds in which nothing is wrong</source>
        <translation>Auch bei Heartbeats und anderen Runden anhalten, in denen alles stimmt</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Übergangen</translation>
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
        <source>Stage, story level</source>
        <translation>Bühne, Stufe Geschichte</translation>
    </message>
    <message>
        <source>Stage, components level</source>
        <translation>Bühne, Stufe Komponenten</translation>
    </message>
    <message>
        <source>Stage, API calls level</source>
        <translation>Bühne, Stufe API-Aufrufe</translation>
    </message>
    <message>
        <source>Stage, code level</source>
        <translation>Bühne, Stufe Code</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Press Right for the first hop.</source>
        <translation>Noch ist nichts geschehen. Die Pfeiltaste nach rechts zeigt den ersten Hop.</translation>
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
        <translation>Umzug steht aus</translation>
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
        <source>zoom {percent} %</source>
        <translation>Zoom {percent} %</translation>
    </message>
    <message>
        <source>How large the stage is drawn. Fit, in the View menu, shows all of it again.</source>
        <translation>Wie groß die Bühne gezeichnet ist. Einpassen im Menü Ansicht zeigt sie wieder ganz.</translation>
    </message>
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
        <source>Press {step} for the first hop.</source>
        <translation>Die Taste {step} zeigt den ersten Hop.</translation>
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
        <source>waiting to move: {names}</source>
        <translation>Umzug steht aus: {names}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>Stops</name>
    <message>
        <source>The stage</source>
        <translation>Die Bühne</translation>
    </message>
    <message>
        <source>Each card is a node. A call goes down through it: the cluster service asks the resource host, that asks its DLL, and the DLL asks Hyper-V. The answer comes up again.</source>
        <translation>Jede Karte ist ein Knoten. Ein Aufruf läuft darin nach unten: Der Clusterdienst fragt den Ressourcenhost, der seine DLL, und die DLL fragt Hyper-V. Die Antwort kommt wieder herauf.</translation>
    </message>
    <message>
        <source>Press {step} to see the first hop.</source>
        <translation>{step} drücken: Der erste Hop erscheint.</translation>
    </message>
    <message>
        <source>One hop at a time</source>
        <translation>Ein Hop nach dem anderen</translation>
    </message>
    <message>
        <source>A hop is one arrow: a call, an answer, a message, or a timer that runs out. {over} goes over a whole call, {back} goes back. Nothing is ever lost.</source>
        <translation>Ein Hop ist ein Pfeil: ein Aufruf, eine Antwort, eine Nachricht oder eine ablaufende Frist. {over} geht über einen ganzen Aufruf, {back} geht zurück. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Press {step} a few more times.</source>
        <translation>{step} noch ein paarmal drücken.</translation>
    </message>
    <message>
        <source>Break something</source>
        <translation>Etwas kaputtmachen</translation>
    </message>
    <message>
        <source>Click a node, a DLL or a VM, or press {fail} for a list of all that can break. Nobody is told of it: the cluster has to notice by itself.</source>
        <translation>Einen Knoten, eine DLL oder eine VM anklicken; oder {fail} zeigt alles, was kaputtgehen kann. Niemand erfährt davon: Der Cluster muss es selbst merken.</translation>
    </message>
    <message>
        <source>Fail a node, for example with {key} on the stage.</source>
        <translation>Einen Knoten ausfallen lassen, etwa mit {key} auf der Bühne.</translation>
    </message>
    <message>
        <source>On to what changes</source>
        <translation>Weiter zu dem, was sich ändert</translation>
    </message>
    <message>
        <source>Most hops are routine. The next change is the next hop that makes a difference to a node, a role, a VM or a DLL: so one sees how the cluster notices, decides and starts again.</source>
        <translation>Die meisten Hops sind Routine. Die nächste Änderung ist der nächste Hop, nach dem es einem Knoten, einer Rolle, einer VM oder einer DLL anders geht: So ist zu sehen, wie der Cluster merkt, entscheidet und neu startet.</translation>
    </message>
    <message>
        <source>Press {change} and watch.</source>
        <translation>{change} drücken und zusehen.</translation>
    </message>
    <message>
        <source>Back in time</source>
        <translation>Zurück in der Zeit</translation>
    </message>
    <message>
        <source>The bar is all of history, with a tick for each order and change. Drag it, click it, or press {key} and type a time. Whoever orders something in the past begins another history; both are kept.</source>
        <translation>Die Leiste ist der ganze Verlauf, mit einem Strich für jeden Befehl und jede Änderung. Ziehen, klicken, oder {key} drücken und eine Zeit eintippen. Wer in der Vergangenheit etwas anordnet, beginnt einen weiteren Verlauf; beide bleiben.</translation>
    </message>
    <message>
        <source>Go back, with {back} or on the bar.</source>
        <translation>Zurückgehen, mit {back} oder auf der Leiste.</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>The panels tell the same hop in other words: as a list, a log, a call stack, a timeline. {pane} goes from one to the next, and the help has a section on each.</source>
        <translation>Die Bereiche erzählen denselben Hop mit anderen Worten: als Liste, Protokoll, Aufrufliste, Zeitachse. {pane} geht von einem zum nächsten, und die Hilfe hat zu jedem einen Abschnitt.</translation>
    </message>
    <message>
        <source>{find} finds anything, {help} is the help, {settings} are the settings. Have fun breaking things.</source>
        <translation>{find} findet alles, {help} ist die Hilfe, {settings} sind die Einstellungen. Viel Spaß beim Kaputtmachen.</translation>
    </message>
</context>
<context>
    <name>Stopwatch</name>
    <message>
        <source>OUTAGE OF {vm}</source>
        <translation>AUSFALL VON {vm}</translation>
    </message>
    <message numerus="yes">
        <source>%n more VM(s) down</source>
        <translation>
            <numerusform>%n weitere VM ausgefallen</numerusform>
            <numerusform>%n weitere VMs ausgefallen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all outages</source>
        <translation>Alle Ausfälle zeigen</translation>
    </message>
    <message>
        <source>Outage of {vm}</source>
        <translation>Ausfall von {vm}</translation>
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
    <name>Teaching</name>
    <message>
        <source>The cluster stands where the lesson is.</source>
        <translation>Der Cluster steht dort, wo die Lektion ist.</translation>
    </message>
    <message>
        <source>Nothing is asked now.</source>
        <translation>Gerade ist nichts gefragt.</translation>
    </message>
    <message>
        <source>The lesson is closed; {keys} goes on with it.</source>
        <translation>Die Lektion ist geschlossen; mit {keys} geht sie weiter.</translation>
    </message>
    <message>
        <source>The lesson is closed; {keys} lists all lessons.</source>
        <translation>Die Lektion ist geschlossen; {keys} zeigt alle Lektionen.</translation>
    </message>
    <message>
        <source>There is nothing with this number to choose now.</source>
        <translation>Mit dieser Nummer ist gerade nichts zu wählen.</translation>
    </message>
    <message>
        <source>No lesson is open; {keys} lists them.</source>
        <translation>Keine Lektion ist offen; {keys} listet sie auf.</translation>
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
        <source>Undo zooming and moving (double click, or 0)</source>
        <translation>Vergrößern und Verschieben aufheben (Doppelklick oder 0)</translation>
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
        <source>Waits to move</source>
        <translation>Umzug steht aus</translation>
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
        <source>Nothing has happened yet. What becomes of every node and VM will be seen here.</source>
        <translation>Noch ist nichts geschehen. Hier wird zu sehen sein, was aus jedem Knoten und jeder VM wird.</translation>
    </message>
    <message>
        <source>▴ Fold the lanes in which nothing happened (Enter)</source>
        <translation>▴ Spuren zuklappen, in denen nichts geschah (Eingabe)</translation>
    </message>
    <message numerus="yes">
        <source>▾ %n more lane(s), in which nothing happened (Enter)</source>
        <translation>
            <numerusform>▾ %n weitere Spur, in der nichts geschah (Eingabe)</numerusform>
            <numerusform>▾ %n weitere Spuren, in denen nichts geschah (Eingabe)</numerusform>
        </translation>
    </message>
    <message>
        <source>At {time} everything is running.</source>
        <translation>Um {time} läuft alles.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>At {time}: {states}</source>
        <translation>Um {time}: {states}</translation>
    </message>
</context>
<context>
    <name>TimerWords</name>
    <message>
        <source>{count} ms</source>
        <translation>{count} ms</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{function} must be answered within {time}</source>
        <translation>{function} muss innerhalb von {time} beantwortet werden</translation>
    </message>
    <message>
        <source>counts as down in {time} unless a heartbeat comes</source>
        <translation>gilt in {time} als ausgefallen, wenn kein Heartbeat kommt</translation>
    </message>
    <message>
        <source>{what}: {time} left</source>
        <translation>{what}: noch {time}</translation>
    </message>
    <message>
        <source>boots</source>
        <translation>Gast startet</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>is restored</source>
        <translation>wird wiederhergestellt</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>is saved</source>
        <translation>wird gespeichert</translation>
    </message>
    <message>
        <source>is shut down</source>
        <translation>wird heruntergefahren</translation>
    </message>
    <message>
        <source>is turned off</source>
        <translation>wird ausgeschaltet</translation>
    </message>
    <message>
        <source>writes its dump</source>
        <translation>schreibt sein Speicherabbild</translation>
    </message>
    <message>
        <source>comes online</source>
        <translation>geht online</translation>
    </message>
    <message>
        <source>agrees on the members</source>
        <translation>einigt sich über die Mitglieder</translation>
    </message>
    <message>
        <source>next try to join</source>
        <translation>nächster Beitrittsversuch</translation>
    </message>
    <message>
        <source>next try to drain</source>
        <translation>nächster Versuch zu leeren</translation>
    </message>
    <message>
        <source>lets the owner go first</source>
        <translation>lässt dem Besitzer den Vortritt</translation>
    </message>
    <message>
        <source>stops without quorum</source>
        <translation>endet ohne Quorum</translation>
    </message>
    <message>
        <source>switches over</source>
        <translation>schaltet um</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Schritt {number} von {count}</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
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
        <source>another history begun</source>
        <translation>ein weiterer Verlauf</translation>
    </message>
    <message>
        <source>You are in {run} now.</source>
        <translation>Jetzt in {run}.</translation>
    </message>
    <message>
        <source>Nothing lies ahead: what is ordered here goes on with this history. Go back to fork.</source>
        <translation>Hier ist das Ende: Was jetzt angeordnet wird, setzt diesen Verlauf fort. Verzweigen geht weiter vorn.</translation>
    </message>
    <message>
        <source>Another history begins here; {keys} leads back to the first.</source>
        <translation>Hier beginnt ein weiterer Verlauf; {keys} führt zum vorigen zurück.</translation>
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
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>What runs behind the scenes of a failover cluster, one hop at a time</source>
        <translation>Was hinter den Kulissen eines Failoverclusters läuft, ein Hop nach dem anderen</translation>
    </message>
    <message>
        <source>All lessons  {key}</source>
        <translation>Alle Lektionen  {key}</translation>
    </message>
    <message>
        <source>Step by yourself  {key}</source>
        <translation>Selbst schrittweise  {key}</translation>
    </message>
    <message>
        <source>Go to the stage, and to the first hop</source>
        <translation>Zur Bühne gehen, und zum ersten Hop</translation>
    </message>
    <message>
        <source>Tour in six steps  {key}</source>
        <translation>Rundgang in sechs Schritten  {key}</translation>
    </message>
    <message>
        <source>Open…  {key}</source>
        <translation>Öffnen…  {key}</translation>
    </message>
    <message>
        <source>Help  {key}</source>
        <translation>Hilfe  {key}</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Sprache: {name}</translation>
    </message>
    <message>
        <source>Ready clusters</source>
        <translation>Fertige Cluster</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>Nothing has been opened yet. Open a session or a cluster file, or drop it here.</source>
        <translation>Noch nichts geöffnet. Eine Sitzung oder Clusterdatei öffnen oder hierher ziehen.</translation>
    </message>
    <message>
        <source>Begin with this page</source>
        <translation>Mit dieser Seite beginnen</translation>
    </message>
    <message>
        <source>Any of them can be played again, and one can write one&apos;s own.</source>
        <translation>Jede kann noch einmal gespielt werden, und eigene lassen sich schreiben.</translation>
    </message>
    <message>
        <source>All lessons are done</source>
        <translation>Alle Lektionen sind erledigt</translation>
    </message>
    <message>
        <source>Begin lesson {number}: {title}</source>
        <translation>Lektion {number} beginnen: {title}</translation>
    </message>
    <message>
        <source>Go on with lesson {number}: {title}</source>
        <translation>Mit Lektion {number} weitermachen: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n VM(s)</source>
        <translation>
            <numerusform>%n VM</numerusform>
            <numerusform>%n VMs</numerusform>
        </translation>
    </message>
    <message>
        <source>The cluster of the lessons, with a file share and a witness.</source>
        <translation>Der Cluster der Lektionen, mit Dateifreigabe und Zeuge.</translation>
    </message>
    <message>
        <source>The smallest that survives the loss of a server: two nodes need a witness.</source>
        <translation>Der kleinste, der den Verlust eines Servers übersteht: Zwei Knoten brauchen einen Zeugen.</translation>
    </message>
    <message>
        <source>Two networks, two volumes and a witness: the cluster to pull apart.</source>
        <translation>Zwei Netzwerke, zwei Volumes und ein Zeuge: der Cluster zum Auseinandernehmen.</translation>
    </message>
    <message>
        <source>Roles with rules of their own: what is restarted, kept apart, or needs another.</source>
        <translation>Rollen mit eigenen Regeln: was neu startet, was getrennt bleibt, was anderes braucht.</translation>
    </message>
    <message>
        <source>As large as a hospital runs, half full, so that several nodes can fail.</source>
        <translation>So groß wie in einem Krankenhaus, halb voll, sodass mehrere Knoten ausfallen können.</translation>
    </message>
</context>
</TS>

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
        <source>Step by itself until you stop it</source>
        <translation>Von selbst weitergehen, bis man anhält</translation>
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
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Go back to before your last order, in a history that never had it</source>
        <translation>Zurück vor die letzte Anordnung, in einem Verlauf, in dem es sie nie gab</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Return to the history that Undo left</source>
        <translation>Zurück in den Verlauf, den „Rückgängig“ verlassen hat</translation>
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
        <source>Open cluster…</source>
        <translation>Cluster öffnen…</translation>
    </message>
    <message>
        <source>Open a cluster file; one can also be dropped on the window</source>
        <translation>Eine Clusterdatei öffnen; man kann sie auch auf das Fenster ziehen</translation>
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
    <name>Commanding</name>
    <message>
        <source>This is the start: nothing happened before.</source>
        <translation>Das ist der Anfang: Davor ist nichts geschehen.</translation>
    </message>
    <message>
        <source>This is the last hop that has happened; Step or Play goes on from here.</source>
        <translation>Das ist der letzte Hop, der geschehen ist; „Schritt“ oder „Abspielen“ führt von hier weiter.</translation>
    </message>
    <message>
        <source>Nothing is selected: press Tab, or Up and Down, to select an object.</source>
        <translation>Nichts ist gewählt: Mit Tab oder den Pfeiltasten nach oben und unten wählt man ein Objekt.</translation>
    </message>
    <message>
        <source>There is nothing to undo: nothing has been ordered before this hop.</source>
        <translation>Es gibt nichts rückgängig zu machen: Vor diesem Hop wurde nichts angeordnet.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>There is one history only: go back and order something else to begin another.</source>
        <translation>Es gibt nur einen Verlauf: Wer zurückgeht und etwas anderes anordnet, beginnt einen weiteren.</translation>
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
        <source>Enter goes to the hop of the selected row.</source>
        <translation>Die Eingabetaste führt zum Hop der gewählten Zeile.</translation>
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
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
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
        <source>&amp;Order</source>
        <translation>&amp;Befehl</translation>
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
        <source>Histories</source>
        <translation>Verläufe</translation>
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
        <source>Cluster files (*.yaml *.yml);;All files (*)</source>
        <translation>Clusterdateien (*.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open cluster</source>
        <translation>Cluster öffnen</translation>
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
        <source>Nothing changes for more than an hour of simulated time; you are still here.</source>
        <translation>Mehr als eine simulierte Stunde lang ändert sich nichts; Sie sind noch hier.</translation>
    </message>
    <message>
        <source>Nothing changes within the next 100,000 hops; you are still here.</source>
        <translation>In den nächsten 100.000 Hops ändert sich nichts; Sie sind noch hier.</translation>
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
        <source>{number}: {command}</source>
        <translation>{number}: {command}</translation>
    </message>
    <message>
        <source>{number}: nothing ordered yet</source>
        <translation>{number}: noch nichts angeordnet</translation>
    </message>
    <message>
        <source>{number}: without the last order</source>
        <translation>{number}: ohne die letzte Anordnung</translation>
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
</TS>

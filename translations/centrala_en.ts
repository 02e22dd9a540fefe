<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>centrala::ui::BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::Composer</name>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n too many</numerusform>
            <numerusform>%n too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No more than %n quick replies go with a message.</source>
        <translation>
            <numerusform>No more than %n quick reply goes with a message.</numerusform>
            <numerusform>No more than %n quick replies go with a message.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::ConversationHead</name>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::EntryLayout</name>
    <message numerus="yes">
        <source>Quoted text, %n line(s)</source>
        <translation>
            <numerusform>Quoted text, %n line</numerusform>
            <numerusform>Quoted text, %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be loaded</source>
        <translation>
            <numerusform>%n picture could not be loaded</numerusform>
            <numerusform>%n pictures could not be loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from the net not loaded</source>
        <translation>
            <numerusform>%n picture from the net not loaded</numerusform>
            <numerusform>%n pictures from the net not loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::JoinDialog</name>
    <message numerus="yes">
        <source>%n message(s) still wait here to be sent; they leave only then.</source>
        <translation>
            <numerusform>%n message still waits here to be sent; it leaves only then.</numerusform>
            <numerusform>%n messages still wait here to be sent; they leave only then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::LetterDialog</name>
    <message numerus="yes">
        <source>%n file(s) go with it</source>
        <translation>
            <numerusform>%n file goes with it</numerusform>
            <numerusform>%n files go with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters too many</source>
        <translation>
            <numerusform>%n letter too many</numerusform>
            <numerusform>%n letters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n change(s) still wait for the hub. Send or drop them first.</source>
        <translation>
            <numerusform>%n change still waits for the hub. Send or drop it first.</numerusform>
            <numerusform>%n changes still wait for the hub. Send or drop them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::QueueText</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::RecallBar</name>
    <message numerus="yes">
        <source>Sending in %n s</source>
        <translation>
            <numerusform>Sending in %n s</numerusform>
            <numerusform>Sending in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::RelativeTime</name>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n inbox(es) work</source>
        <translation>
            <numerusform>%n inbox works</numerusform>
            <numerusform>%n inboxes work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%n waiting to send</numerusform>
            <numerusform>%n waiting to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept for the hub</source>
        <translation>
            <numerusform>%n kept for the hub</numerusform>
            <numerusform>%n kept for the hub</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%n not accepted</numerusform>
            <numerusform>%n not accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::TeamsPage</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::ThreadView</name>
    <message numerus="yes">
        <source>%n new below</source>
        <translation>
            <numerusform>%n new below</numerusform>
            <numerusform>%n new below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::TrayNotifier</name>
    <message numerus="yes">
        <source>%n customer(s) wrote</source>
        <translation>
            <numerusform>%n customer wrote</numerusform>
            <numerusform>%n customers wrote</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::ViewsModel</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::WholeUndo</name>
    <message numerus="yes">
        <source>Import undone: %n customer(s) as before.</source>
        <translation>
            <numerusform>Import undone: %n customer as before.</numerusform>
            <numerusform>Import undone: %n customers as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): used or changed since.</source>
        <translation>
            <numerusform>%n stays: used or changed since.</numerusform>
            <numerusform>%n stay: used or changed since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>centrala::ui::WindowActions</name>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%n resolved</numerusform>
            <numerusform>%n resolved</numerusform>
        </translation>
    </message>
</context>
</TS>

package io.billfold.chat.dialogue;

/** What is said in more than one place. */
public final class Words {
    public static final String MENU = """
            What would you like to do?
            1 - Process an invoice: send a photo or PDF
            2 - Ask a question about your invoices
            0 - End""";

    static final String HELP = """
            Send or forward invoices: photos, PDF or XML files. Each is read and shown here to be confirmed.
            Ask in plain words: "How much did I spend in October?"

            Correct a value by answering the invoice: total 119.00

            /status - what waits for you
            /ask - ask a question
            /export - all invoices as an Excel file
            /unlink - this chat no longer speaks for you
            /help - this text""";

    static final String GOODBYE = "Goodbye. Write whenever you like to begin again.";
    static final String MUST_WAIT = "Too many wrong codes. Try again in 15 minutes.";
    static final String LOOK_ONLY = "You may look at invoices and ask questions here, but not change anything.";

    private Words() {}
}

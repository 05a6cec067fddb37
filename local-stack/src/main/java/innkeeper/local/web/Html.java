package innkeeper.local.web;

/** The frame that all pages share, and the one way to put foreign text into a page. */
final class Html {
    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Innkeeper</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem; color: #222; }
            nav a { margin-right: 1rem; } a { color: #0b5c8a; } h1 { font-size: 1.5rem; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; }
            th, td { border-bottom: 1px solid #ddd; }
            td.wide { width: 60%%; } code, pre { font-size: .9rem; white-space: pre-wrap; overflow-wrap: anywhere; }
            iframe { width: 100%%; height: 32rem; border: 1px solid #ccc; background: #fff; }
            .bar { background: #2f7fb5; height: .9rem; min-width: 2px; border-radius: 2px; }
            .bar.error { background: #b3261e; }
            @media (prefers-color-scheme: dark) { body { background: #16191c; color: #ddd; } a { color: #7cc0ea; }
              th, td { border-color: #444; } }
            </style>
            </head>
            <body>
            <nav><a href="/">Addresses</a><a href="/mail">Mail</a><a href="/traces">Traces</a></nav>
            <h1>%1$s</h1>
            %2$s
            </body>
            </html>
            """;

    private Html() {}

    /** A whole page; the title is escaped here, the body is trusted to be. */
    static String page(String title, String body) {
        return FRAME.formatted(escape(title), body);
    }

    static String link(String address, String text) {
        return "<a href=\"%s\">%s</a>".formatted(escape(address), escape(text));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }
}

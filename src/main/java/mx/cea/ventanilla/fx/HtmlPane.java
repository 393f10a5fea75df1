package mx.cea.ventanilla.fx;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;

/// Shows a message's HTML on white paper, whatever the theme. Nothing in it can act: no scripts, no links, no forms,
/// and nothing is read from the network or the disk; pictures only as `data:` URIs.
///
/// The document lies in a sandboxed frame of a page whose policy forbids everything but inline styles and pictures.
public final class HtmlPane extends StackPane {
    private static final String POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html><head><meta http-equiv="Content-Security-Policy" content="%s">
            <style>html,body{margin:0;height:100%%;background:#fff;overflow:hidden}
            iframe{border:0;width:100%%;height:100%%}</style></head>
            <body><iframe sandbox srcdoc="%s"></iframe></body></html>
            """;

    private final StringProperty html = new SimpleStringProperty(this, "html", "");
    private final WebView view = new WebView();

    public HtmlPane() {
        getStyleClass().add("html-pane");
        view.setContextMenuEnabled(false);
        view.getEngine().setJavaScriptEnabled(false);
        getChildren().setAll(view);
        html.subscribe(text -> view.getEngine().loadContent(framed(text)));
    }

    /// The document shown.
    public StringProperty htmlProperty() {
        return html;
    }

    public String getHtml() {
        return html.get();
    }

    public void setHtml(String text) {
        html.set(text);
    }

    WebView view() {
        return view;
    }

    private static String framed(String document) {
        return PAGE.formatted(POLICY, document.replace("&", "&amp;").replace("\"", "&quot;"));
    }
}

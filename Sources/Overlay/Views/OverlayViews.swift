import Mustache

/// The views of the overlay: pure functions from models to HTML.
///
/// Every value is escaped by the templates (`Web/templates/`), which have no unescaped form: see ``HTMLText``.
package struct OverlayViews: Sendable {
    let library: MustacheLibrary

    /// Parses the templates.
    ///
    /// - Throws: A parser's error for a template that is broken.
    package init() throws {
        HTMLText.register()
        var library = MustacheLibrary()
        for template in OverlayTemplate.all {
            try library.register("{{% CONTENT_TYPE:SHOWN}}\n\(template.text)", named: template.name)
        }
        self.library = library
    }

    /// Renders a template that is known to exist.
    func render(_ model: Any, _ template: String) -> String {
        guard let html = library.render(model, withTemplate: template) else {
            preconditionFailure("there is no template \(template)")
        }
        return html
    }
}

/// Something wrong with a template, or worth knowing about it.
package struct TemplateRemark: Sendable, Hashable {
    /// What is wrong; with line, column and the marked line where the place is known.
    package let problem: String
    /// How to mend it, as a sentence.
    package let remedy: String

    init(_ problem: String, remedy: String) {
        self.problem = problem
        self.remedy = remedy
    }
}

/// Why a text cannot be a template.
package struct TemplateErrors: Error, Sendable, Hashable {
    /// At least one, by position.
    package let list: [TemplateRemark]
}

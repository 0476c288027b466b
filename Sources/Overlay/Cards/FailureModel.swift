/// A lookup that failed as a whole.
package struct FailureModel: Sendable {
    /// What failed, in a few words.
    package var title: String
    /// Why, and what to do, as sentences.
    package var detail: String
    /// The id under which the server's log names the request; nil when there is none.
    package var requestID: String?

    /// Creates a model.
    package init(title: String, detail: String, requestID: String? = nil) {
        self.title = title
        self.detail = detail
        self.requestID = requestID
    }
}

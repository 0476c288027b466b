import HTTPTypes

extension HTTPField.Name {
    /// The id under which a request stands in the log.
    static let requestID = known("X-Request-Id")
    /// What a browser says of the page that sent a request: `same-origin`, `same-site`, `cross-site` or `none`.
    static let fetchSite = known("Sec-Fetch-Site")
    /// What a page may use of the browser.
    static let permissionsPolicy = known("Permissions-Policy")
    /// How much of the page's address goes along with its requests.
    static let referrerPolicy = known("Referrer-Policy")
    /// Whether other windows keep a hold of the page.
    static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")

    private static func known(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is not a field name") }
        return name
    }
}

import HTTPTypes

/// Who may ask for a path; paths that are not listed need a caller who may look up.
enum PathAccess: Sendable, Hashable {
    /// Says only that the server lives; also asked for by address, by what watches over machines.
    case health
    /// Anyone: the sign-in page and what it is made of.
    case open
    /// A caller whose role may do this.
    case needs(Activity)

    /// The access of a path without its query.
    ///
    /// What is open is compared as it was sent; what needs more than looking up, as the router reads it, for which empty
    /// parts do not count.
    init(_ method: HTTPRequest.Method, path: String) {
        self =
            switch path {
            case "/healthz", "/readyz": .health
            case "/sign-in", "/sign-out": .open
            default:
                path.hasPrefix("/assets/") ? .open : .needs(PathAccess.activity(method, path.split(separator: "/")))
            }
    }

    /// What someone does who sends a request to a path of these parts.
    ///
    /// Whatever is sent to actions, and is not known to read only, acts.
    private static func activity(_ method: HTTPRequest.Method, _ parts: [Substring]) -> Activity {
        switch parts.first {
        case "metrics": .readMetrics
        case "api": activity(method, on: parts.dropFirst(2))
        case "overlay": activity(method, on: parts.dropFirst())
        default: .lookUp
        }
    }

    private static func activity(_ method: HTTPRequest.Method, on parts: ArraySlice<Substring>) -> Activity {
        switch parts.first {
        case "audit": .readAudit
        case "actions" where method == .get || method == .head: .lookUp
        case "actions" where method == .post && parts.count == 3 && parts.last == "refresh": .lookUp
        case "actions": .act
        default: .lookUp
        }
    }
}

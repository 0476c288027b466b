/// Who may ask for a path; paths that are not listed need a caller who may look up.
enum PathAccess: Sendable, Hashable {
    /// Says only that the server lives; also asked for by address, by what watches over machines.
    case health
    /// Anyone: the sign-in page and what it is made of.
    case open
    /// A caller whose role may do this.
    case needs(Activity)

    /// The access of a path without its query, compared as it was sent.
    init(path: String) {
        self =
            switch path {
            case "/healthz", "/readyz": .health
            case "/sign-in", "/sign-out": .open
            case "/metrics": .needs(.readMetrics)
            default: path.hasPrefix("/assets/") ? .open : .needs(.lookUp)
            }
    }
}

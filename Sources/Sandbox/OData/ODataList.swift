import KQL
import KQLEngine

/// A list of a service: which query options it takes, and one page of it.
struct ODataList: Sendable {
    /// What `$top` over the limit gets.
    enum OverLimit: Sendable {
        case cut, refuse
    }

    let filter: ODataSchema
    /// Names of the times and texts that `$orderby` takes; empty where the option is not offered.
    var orderable: Set<String> = []
    /// Names that `$expand` takes.
    var expandable: Set<String> = []
    /// Whether `$select` is taken.
    var selectable = false
    let defaultPage: Int
    let maxPage: Int
    let overLimit: OverLimit
    /// Whether a page that was asked for by `$top` comes with a nextLink.
    var linksAfterTop = true

    /// The options of one request, read and checked.
    struct Request: Sendable {
        var filter: ODataFilter?
        var top: Int
        var skip = 0
        var wantsCount = false
        var wantsLink = true
        var expand: Set<String> = []
        var select: [String] = []
        var order: (name: String, isDescending: Bool)?
    }

    /// Reads the options of a query.
    ///
    /// - Throws: ``ODataError`` for an unknown option and for one whose value is wrong.
    func request(_ query: NamedValues) throws(ODataError) -> Request {
        var request = Request(top: defaultPage)
        for (name, value) in query.pairs where name.hasPrefix("$") {
            switch name {
            case "$filter": request.filter = try filter.filter(value)
            case "$top":
                request.top = try top(value)
                request.wantsLink = linksAfterTop
            case "$skip": request.skip = try number(value, of: name)
            case "$count": request.wantsCount = value.lowercased() == "true"
            case "$expand" where !expandable.isEmpty: request.expand = try names(value, of: name, among: expandable)
            case "$orderby" where !orderable.isEmpty: request.order = try order(value)
            case "$select" where selectable: request.select = value.split(separator: ",").map { String($0.trimmed) }
            default: throw ODataError("The query option '\(name)' is not supported.")
            }
        }
        return request
    }

    private func top(_ value: String) throws(ODataError) -> Int {
        let top = try number(value, of: "$top")
        guard top > maxPage else { return top }
        if overLimit == .cut { return maxPage }
        throw ODataError(
            "The query specified in the URI is not valid. The limit of '\(maxPage)' for Top query has been exceeded. "
                + "The value from the incoming request is '\(top)'."
        )
    }

    private func number(_ value: String, of name: String) throws(ODataError) -> Int {
        guard let number = Int(value), number >= 0 else {
            throw ODataError("Invalid value '\(value)' for \(name) query option found. It must be a number from 0.")
        }
        return number
    }

    private func names(_ value: String, of option: String, among known: Set<String>) throws(ODataError) -> Set<String> {
        let names = Set(value.split(separator: ",").map { String($0.trimmed) })
        if let unknown = names.subtracting(known).min() {
            throw ODataError("Could not find a property named '\(unknown)' for \(option).")
        }
        return names
    }

    private func order(_ value: String) throws(ODataError) -> (String, Bool) {
        let words = value.split(separator: " ").map(String.init)
        guard let name = words.first, orderable.contains(name), words.count <= 2,
            ["asc", "desc"].contains(words.dropFirst().first ?? "asc")
        else { throw ODataError("The query option '$orderby' cannot be '\(value)'.") }
        return (name, words.last == "desc")
    }
}

extension ODataList.Request {
    /// The objects that pass the filter, in the order asked for, before paging.
    func matches(in items: [KQLDynamic]) -> [KQLDynamic] {
        var found = items
        if let filter { found = found.filter(filter.accepts) }
        guard let order else { return found }
        let keyed = found.map { (WireObject.text($0[member: order.name]) ?? "", $0) }
        return keyed.sorted { order.isDescending ? $0.0 > $1.0 : $0.0 < $1.0 }.map(\.1)
    }

    /// The object with only the selected members; whole when nothing was selected.
    func selected(_ object: KQLDynamic) -> KQLDynamic {
        guard !select.isEmpty, case .object(let members) = object else { return object }
        return .object(members.filter { $0.name == "id" || $0.name.hasPrefix("@") || select.contains($0.name) })
    }
}

extension Substring {
    /// The text without blanks at its ends.
    var trimmed: Substring {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}

import DefenderAPI
import FoundationEssentials

extension IgnoreFilters {
    /// The filters as Microsoft applies them to a list; objects created before `createdSince` are left out.
    func conditions(for subject: Subject, createdSince: Date) -> [ODataFilter] {
        var conditions = members(for: subject).flatMap { property, members in
            members.compactMap { Self.condition(property, $0) }
        }
        conditions.append(ODataFilter("createdDateTime", .greaterOrEqual, .instant(createdSince)))
        return conditions
    }

    /// Whether an object that was found, however it was, is to be left out; a property without a value never says so.
    func ignores(_ object: JSONObject, _ subject: Subject, createdSince: Date) -> Bool {
        let isIgnored = members(for: subject).contains { property, members in
            guard let value = object[property]?.string?.lowercased() else { return false }
            return members.contains { $0.lowercased() == value }
        }
        if isIgnored { return true }
        guard let created = object["createdDateTime"]?.string.flatMap(WireDate.date) else { return false }
        return created < createdSince
    }

    private static func condition(_ property: String, _ member: String) -> ODataFilter? {
        switch property {
        case "classification": ODataFilter("classification", .notEqual, .member(member))
        case "determination": ODataFilter("determination", .notEqual, .member(member))
        case "severity": ODataFilter("severity", .notEqual, .member(member))
        case "status": ODataFilter("status", .notEqual, .member(member))
        case "serviceSource": ODataFilter("serviceSource", .notEqual, .member(member))
        default: nil
        }
    }
}

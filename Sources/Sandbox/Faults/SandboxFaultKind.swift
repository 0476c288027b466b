/// What can go wrong with a call.
package enum SandboxFaultKind: Sendable, Hashable {
    /// An error of this HTTP status (400 to 599), in the envelope of the service.
    case status(Int)
    case redirect, foreignNextLink, noNextLink
    case reset, stall, truncated, malformed, endless, silent
    case wrongSecret, expiredSecret, unknownTenant, tokenError
    case taken, alreadyRunning, actionFails, actionTimesOut, actionHangs
    case missingTable, camelCase, additionalFields, huge, noAlertID, noDevice, markup

    /// A row of the table of kinds.
    package struct Row: Sendable {
        /// As written in a fault.
        package let name: String
        /// The kind itself.
        package let kind: SandboxFaultKind
        /// What happens, and what the argument means.
        package let meaning: String
    }

    /// Every kind but the plain statuses, with its meaning.
    package static let table: [Row] = [
        Row(name: "redirect", kind: .redirect, meaning: "302 to another host; argument: its origin"),
        Row(name: "foreign-next-link", kind: .foreignNextLink, meaning: "nextLink to another host; argument: origin"),
        Row(name: "no-next-link", kind: .noNextLink, meaning: "a full page comes without nextLink"),
        Row(name: "reset", kind: .reset, meaning: "the connection breaks in mid-body"),
        Row(name: "stall", kind: .stall, meaning: "the body stops half-way and never goes on"),
        Row(name: "truncated", kind: .truncated, meaning: "half of the JSON, then a regular end"),
        Row(name: "malformed", kind: .malformed, meaning: "a body that is not JSON"),
        Row(name: "endless", kind: .endless, meaning: "a body without end"),
        Row(name: "silent", kind: .silent, meaning: "no answer ever comes"),
        Row(
            name: "taken",
            kind: .taken,
            meaning: "done as asked, then answered with an error; argument: its status, 504"
        ),
        Row(name: "already-running", kind: .alreadyRunning, meaning: "actions: a repeat is refused with 400"),
        Row(name: "action-fails", kind: .actionFails, meaning: "actions: taken, ends as Failed"),
        Row(name: "action-times-out", kind: .actionTimesOut, meaning: "actions: taken, ends as TimeOut"),
        Row(name: "action-hangs", kind: .actionHangs, meaning: "actions: taken, stays Pending until cancelled"),
        Row(name: "wrong-secret", kind: .wrongSecret, meaning: "token: AADSTS7000215"),
        Row(name: "expired-secret", kind: .expiredSecret, meaning: "token: AADSTS7000222"),
        Row(name: "unknown-tenant", kind: .unknownTenant, meaning: "token: AADSTS90002"),
        Row(name: "aadsts", kind: .tokenError, meaning: "token: the AADSTS error whose number is the argument"),
        Row(name: "missing-table", kind: .missingTable, meaning: "hunting: the tables named (by commas) do not exist"),
        Row(name: "camel-case", kind: .camelCase, meaning: "hunting: keys of rows begin with a small letter"),
        Row(
            name: "additional-fields",
            kind: .additionalFields,
            meaning: "hunting: AdditionalFields as object, malformed, array, string or empty (argument)"
        ),
        Row(name: "huge", kind: .huge, meaning: "hunting: 100,000 rows, 60 MB, whatever the query; argument: rows"),
        Row(name: "no-alert-id", kind: .noAlertID, meaning: "hunting: rows without AlertId"),
        Row(name: "no-device", kind: .noDevice, meaning: "alerts without evidence of a device"),
        Row(name: "markup", kind: .markup, meaning: "names and titles begin with HTML; argument: which"),
    ]

    /// The kind of this name; a number from 400 to 599 is a status.
    package init?(name: String) {
        if let status = Int(name), (400...599).contains(status) {
            self = .status(status)
        } else if let row = Self.table.first(where: { $0.name == name }) {
            self = row.kind
        } else {
            return nil
        }
    }

    /// Whether the fault takes the place of the answer, so that of several only one can happen to a call.
    var replacesAnswer: Bool {
        switch self {
        case .status, .redirect, .taken, .reset, .stall, .truncated, .malformed, .endless, .silent, .wrongSecret,
            .expiredSecret, .unknownTenant, .tokenError:
            true
        case .alreadyRunning, .actionFails, .actionTimesOut, .actionHangs, .foreignNextLink, .noNextLink, .missingTable,
            .camelCase, .additionalFields, .huge, .noAlertID, .noDevice,
            .markup:
            false
        }
    }
}

/// One message to one recipient: a row of EmailEvents, and those of its URLs and attachments.
final class MailMessage: Sendable {
    struct Sender: Sendable {
        let address: String
        let displayName: String
        /// Empty when the server was reached over IPv6.
        let ipv4: String
        /// Empty when the server was reached over IPv4.
        let ipv6: String
        /// What follows the `@`.
        let domain: String

        init(address: String, displayName: String, ipv4: String, ipv6: String = "") {
            self.address = address
            self.displayName = displayName
            self.ipv4 = ipv4
            self.ipv6 = ipv6
            domain = address.firstIndex(of: "@").map { String(address[address.index(after: $0)...]) } ?? ""
        }
    }

    struct Verdict: Sendable {
        var threats = ""
        var names = ""
        var methods = ""
        var action = "Delivered"
        var location = "Inbox/folder"
        var latestLocation: String?

        static let clean = Self()
    }

    let time: Int64
    /// Tells messages apart in made-up ids.
    let key: String
    let sender: Sender
    let recipient: Person
    /// Other addresses in the header, in its `Cc` line.
    let copies: [String]
    let subject: String
    let urls: [String]
    let attachments: [ProgramFile]
    let verdict: Verdict

    init(
        time: Int64,
        key: String,
        sender: Sender,
        recipient: Person,
        copies: [String] = [],
        subject: String,
        urls: [String] = [],
        attachments: [ProgramFile] = [],
        verdict: Verdict = .clean
    ) {
        self.time = time
        self.key = key
        self.sender = sender
        self.recipient = recipient
        self.copies = copies
        self.subject = subject
        self.urls = urls
        self.attachments = attachments
        self.verdict = verdict
        networkMessageID = MadeUp.guid("mail:" + key)
    }

    let networkMessageID: String
    var internetMessageID: String { "<\(networkMessageID)@\(sender.domain)>" }
    var isIntraOrg: Bool { sender.domain == Company.mailDomain }
}

/// A URL of a message: a row of EmailUrlInfo.
struct MailURL {
    let message: MailMessage
    let url: String

    /// The host of a URL: what stands between `//` and the next `/`, without a port.
    static func host(of url: String) -> String {
        let parts = url.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 2 else { return url }
        return String(parts[2].split(separator: ":").first ?? "")
    }
}

/// A file of a message: a row of EmailAttachmentInfo.
struct MailAttachment {
    let message: MailMessage
    let file: ProgramFile
}

/// What happened to a message after delivery: a row of EmailPostDeliveryEvents.
struct MailRemediation {
    let time: Int64
    let message: MailMessage
    var action = "Moved to quarantine"
    var actionType = "Phish ZAP"
    var trigger = "ZAP"
    var location = "Quarantine"
}

/// A click on a link: a row of UrlClickEvents.
struct LinkClick {
    let time: Int64
    let message: MailMessage
    let url: String
    let clientIP: String
    var action = "ClickAllowed"
    var isClickedThrough = false
}

/// A sign-in to the cloud: a row of EntraIdSignInEvents, and in a hybrid company one of IdentityLogonEvents.
struct CloudSignIn {
    /// The service's number for the request: a made-up identifier.
    let id: String
    let time: Int64
    let person: Person
    let ip: String
    var country = "US"
    var city = "Springfield"
    var application = "Office 365 Exchange Online"
    /// 0 for success; 50126 for a wrong password.
    var errorCode: Int32 = 0
    var userAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/142.0"
    /// 0 none, 10 low, 50 medium, 100 high.
    var risk: Int32 = 0
    var device: Device?
}

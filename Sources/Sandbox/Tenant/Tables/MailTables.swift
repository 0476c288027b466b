import KQL
import KQLEngine

/// The recipes of the tables of Defender for Office 365.
enum MailTables {
    static let messages = TableRecipe<MailMessage>(
        "EmailEvents",
        fixed: [
            "AuthenticationDetails": .string(#"{"SPF":"pass","DKIM":"pass","DMARC":"pass"}"#),
            "EmailLanguage": .string("en"),
            "RecipientDomain": .string(Company.mailDomain),
        ],
        [
            "Timestamp": { .datetime($0.time) },
            "NetworkMessageId": { .string($0.networkMessageID) },
            "InternetMessageId": { .string($0.internetMessageID) },
            "SenderMailFromAddress": { .string($0.sender.address) },
            "SenderFromAddress": { .string($0.sender.address) },
            "SenderDisplayName": { .string($0.sender.displayName) },
            "SenderMailFromDomain": { .string($0.sender.domain) },
            "SenderFromDomain": { .string($0.sender.domain) },
            "SenderIPv4": { .string($0.sender.ipv4) },
            "SenderIPv6": { .string($0.sender.ipv6) },
            "RecipientEmailAddress": { .string($0.recipient.address) },
            "RecipientObjectId": { .string($0.recipient.account.objectID) },
            "Subject": { .string($0.subject) },
            "EmailDirection": { .string($0.isIntraOrg ? "Intra-org" : "Inbound") },
            "DeliveryAction": { .string($0.verdict.action) },
            "DeliveryLocation": { .string($0.verdict.location) },
            "ThreatTypes": { .string($0.verdict.threats) },
            "ThreatNames": { .string($0.verdict.names) },
            "DetectionMethods": { .string($0.verdict.methods) },
            "ConfidenceLevel": { .string($0.verdict.threats.isEmpty ? "" : #"{"Phish":"High"}"#) },
            "AttachmentCount": { .int(Int32($0.attachments.count)) },
            "UrlCount": { .int(Int32($0.urls.count)) },
            "ReportId": { .string($0.networkMessageID + "-1") },
            "LatestDeliveryLocation": { .string($0.verdict.latestLocation ?? $0.verdict.location) },
            "LatestDeliveryAction": { .string($0.verdict.action) },
            "To": { .jsonText(WireJSON.texts([$0.recipient.address])) },
            "Cc": { .jsonText(WireJSON.texts($0.copies)) },
            "EmailSize": { .long(Int64(18_000 + $0.subject.utf8.count * 911)) },
            "IsFirstContact": { .int($0.verdict.threats.isEmpty ? 0 : 1) },
        ]
    )

    static let urls = TableRecipe<MailURL>(
        "EmailUrlInfo",
        fixed: [
            "UrlLocation": .string("Body")
        ],
        [
            "Timestamp": { .datetime($0.message.time) },
            "NetworkMessageId": { .string($0.message.networkMessageID) },
            "Url": { .string($0.url) },
            "UrlDomain": { .string(MailURL.host(of: $0.url)) },
            "ReportId": { .string($0.message.networkMessageID + "-1") },
        ]
    )

    static let attachments = TableRecipe<MailAttachment>(
        "EmailAttachmentInfo",
        [
            "Timestamp": { .datetime($0.message.time) },
            "NetworkMessageId": { .string($0.message.networkMessageID) },
            "SenderFromAddress": { .string($0.message.sender.address) },
            "SenderDisplayName": { .string($0.message.sender.displayName) },
            "RecipientEmailAddress": { .string($0.message.recipient.address) },
            "RecipientObjectId": { .string($0.message.recipient.account.objectID) },
            "FileName": { .string($0.file.name) },
            "FileType": { .string(String($0.file.name.split(separator: ".").last ?? "")) },
            "SHA256": { .string($0.file.sha256) },
            "FileSize": { .long($0.file.size) },
            "ThreatTypes": { .string($0.message.verdict.threats) },
            "ThreatNames": { .string($0.message.verdict.names) },
            "DetectionMethods": { .string($0.message.verdict.methods) },
            "ReportId": { .string($0.message.networkMessageID + "-1") },
        ]
    )

    static let remediations = TableRecipe<MailRemediation>(
        "EmailPostDeliveryEvents",
        fixed: [
            "ActionResult": .string("Success"),
            "SourceLocation": .string("Inbox/folder"),
        ],
        [
            "Timestamp": { .datetime($0.time) },
            "NetworkMessageId": { .string($0.message.networkMessageID) },
            "InternetMessageId": { .string($0.message.internetMessageID) },
            "Action": { .string($0.action) },
            "ActionType": { .string($0.actionType) },
            "ActionTrigger": { .string($0.trigger) },
            "RecipientEmailAddress": { .string($0.message.recipient.address) },
            "DeliveryLocation": { .string($0.location) },
            "ThreatTypes": { .string($0.message.verdict.threats) },
            "DetectionMethods": { .string($0.message.verdict.methods) },
            "ReportId": { .string($0.message.networkMessageID + "-2") },
            "SenderFromAddress": { .string($0.message.sender.address) },
            "EmailDirection": { .string($0.message.isIntraOrg ? "Intra-org" : "Inbound") },
        ]
    )

    static let clicks = TableRecipe<LinkClick>(
        "UrlClickEvents",
        fixed: [
            "Workload": .string("Email"),
            "AppName": .string("Outlook"),
            "TenantId": .string(Company.tenantID),
            "Type": .string("UrlClickEvents"),
        ],
        [
            "Timestamp": { .datetime($0.time) },
            "Url": { .string($0.url) },
            "ActionType": { .string($0.action) },
            "AccountUpn": { .string($0.message.recipient.address) },
            "NetworkMessageId": { .string($0.message.networkMessageID) },
            "ThreatTypes": { .string($0.message.verdict.threats) },
            "IPAddress": { .string($0.clientIP) },
            "IsClickedThrough": { .bool($0.isClickedThrough) },
            "UrlChain": { .jsonText(WireJSON.texts([$0.url])) },
            "ReportId": { .string($0.message.networkMessageID + "-3") },
            "TimeGenerated": { .datetime($0.time) },
        ]
    )
}

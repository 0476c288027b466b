extension FieldTable {
    /// Evidence of every type: rows that a type lacks do not show, and objects inside it are shown as groups.
    static let evidence = FieldTable(
        judgement + files + processes + devices + accounts + addresses + mails + registry + clouds + ids,
        inlined: ["fileDetails"]
    )

    private static let judgement = [
        FieldRow("Verdict", "verdict", .words),
        FieldRow("Detection", "detectionStatus", .words),
        FieldRow("Remediation", "remediationStatus", .words),
        FieldRow("Remediation details", "remediationStatusDetails"),
        FieldRow("Roles", "roles", .words),
        FieldRow("Detailed roles", "detailedRoles"),
    ]

    private static let files = [
        FieldRow("File name", "fileName", .code),
        FieldRow("File path", "filePath", .code),
        FieldRow("File size", "fileSize", .bytes),
        FieldRow("Publisher", "filePublisher"),
        FieldRow("Publisher", "publisher"),
        FieldRow("Signer", "signer"),
        FieldRow("Issuer", "issuer"),
        FieldRow("SHA-1", "sha1", .code),
        FieldRow("SHA-256", "sha256", .code),
        FieldRow("MD5", "md5", .code),
        FieldRow("SHA-256 (Authenticode)", "sha256Ac", .code),
        FieldRow("Algorithm", "algorithm", .words),
        FieldRow("Files", "files"),
        FieldRow("File hashes", "fileHashes"),
    ]

    private static let processes = [
        FieldRow("Command line", "processCommandLine", .code),
        FieldRow("Process ID", "processId"),
        FieldRow("Process created", "processCreationDateTime", .time),
        FieldRow("Parent process ID", "parentProcessId"),
        FieldRow("Parent process created", "parentProcessCreationDateTime", .time),
        FieldRow("Image file", "imageFile"),
        FieldRow("Parent process image file", "parentProcessImageFile"),
    ]

    private static let devices = [
        FieldRow("DNS name", "deviceDnsName", .code),
        FieldRow("Host name", "hostName", .code),
        FieldRow("DNS domain", "dnsDomain"),
        FieldRow("NT domain", "ntDomain"),
        FieldRow("Risk", "riskScore", .severity),
        FieldRow("Health", "healthStatus", .words),
        FieldRow("Onboarding", "onboardingStatus", .words),
        FieldRow("AV status", "defenderAvStatus", .words),
        FieldRow("Last IP", "lastIpAddress", .address),
        FieldRow("Last external IP", "lastExternalIpAddress", .address),
        FieldRow("IP interfaces", "ipInterfaces", .address),
        FieldRow("OS platform", "osPlatform", .words),
        FieldRow("OS build", "osBuild"),
        FieldRow("Version", "version"),
        FieldRow("RBAC group", "rbacGroupName"),
        FieldRow("RBAC group ID", "rbacGroupId"),
        FieldRow("Logged-on users", "loggedOnUsers", .accounts),
        FieldRow("First seen", "firstSeenDateTime", .time),
        FieldRow("Device", "mdeDeviceId", .code),
        FieldRow("Entra device ID", "azureAdDeviceId", .code),
        FieldRow("VM", "vmMetadata"),
        FieldRow("Cloud provider", "cloudProvider", .words),
        FieldRow("VM ID", "vmId", .code),
    ]

    private static let accounts = [
        FieldRow("User account", "userAccount"),
        FieldRow("Name", "displayName"),
        FieldRow("Account", "accountName"),
        FieldRow("Domain", "domainName", .address),
        FieldRow("UPN", "userPrincipalName", .address),
        FieldRow("UPN", "upn", .address),
        FieldRow("SID", "userSid", .code),
        FieldRow("Entra user ID", "azureAdUserId", .code),
        FieldRow("Active Directory GUID", "activeDirectoryObjectGuid", .code),
        FieldRow("Accesses", "resourceAccessEvents"),
        FieldRow("Primary address", "primaryAddress", .address),
    ]

    private static let addresses = [
        FieldRow("IP address", "ipAddress", .address),
        FieldRow("URL", "url", .address),
        FieldRow("Country", "countryLetterCode"),
        FieldRow("Country", "countryName"),
        FieldRow("Location", "location"),
        FieldRow("City", "city"),
        FieldRow("Source address", "sourceAddress"),
        FieldRow("Destination address", "destinationAddress"),
        FieldRow("Source port", "sourcePort"),
        FieldRow("Destination port", "destinationPort"),
        FieldRow("Protocol", "protocol", .words),
    ]

    private static let mails = [
        FieldRow("Subject", "subject"),
        FieldRow("Recipient", "recipientEmailAddress", .address),
        FieldRow("Recipient", "recipient", .address),
        FieldRow("Sender", "p2Sender"),
        FieldRow("Envelope sender", "p1Sender"),
        FieldRow("Sender", "sender", .address),
        FieldRow("E-mail address", "emailAddress", .address),
        FieldRow("Sender IP", "senderIp", .address),
        FieldRow("Sender IP", "senderIP", .address),
        FieldRow("Received", "receivedDateTime", .time),
        FieldRow("Delivery action", "deliveryAction", .words),
        FieldRow("Delivery location", "deliveryLocation", .words),
        FieldRow("Direction", "antiSpamDirection", .words),
        FieldRow("Threats", "threats"),
        FieldRow("Threat detection methods", "threatDetectionMethods"),
        FieldRow("Attachments", "attachmentsCount"),
        FieldRow("URLs in it", "urlCount"),
        FieldRow("URLs", "urls", .address),
        FieldRow("Clustered by", "clusterBy"),
        FieldRow("Cluster value", "clusterByValue"),
        FieldRow("Messages", "emailCount"),
        FieldRow("Query", "query", .code),
        FieldRow("Internet message ID", "internetMessageId", .code),
        FieldRow("Network message ID", "networkMessageId", .code),
        FieldRow("Network message IDs", "networkMessageIds", .code),
        FieldRow("Configuration", "configurationType", .words),
        FieldRow("Mailbox", "mailboxPrimaryAddress", .address),
    ]

    private static let registry = [
        FieldRow("Hive", "registryHive", .code),
        FieldRow("Key", "registryKey", .code),
        FieldRow("Value name", "registryValueName", .code),
        FieldRow("Value type", "registryValueType", .words),
        FieldRow("Value", "registryValue", .code),
    ]

    private static let clouds = [
        FieldRow("Name", "name"),
        FieldRow("Resource", "resourceName"),
        FieldRow("Resource type", "resourceType"),
        FieldRow("Resource ID", "resourceId", .code),
        FieldRow("Subscription ID", "subscriptionId", .code),
        FieldRow("Web page", "webUrl", .link),
        FieldRow("Device page", "devicePageLink", .link),
        FieldRow("Type", "servicePrincipalType", .words),
    ]

    private static let ids = [
        FieldRow("Tags", "tags"),
        FieldRow("Added to the alert", "createdDateTime", .time),
        FieldRow("App ID", "appId", .code),
        FieldRow("Object ID", "objectId", .code),
        FieldRow("Session ID", "sessionId", .code),
        FieldRow("Request ID", "requestId", .code),
        FieldRow("URN", "urn", .code),
        FieldRow("SID", "sid", .code),
    ]
}

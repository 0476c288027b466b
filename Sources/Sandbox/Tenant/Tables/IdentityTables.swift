import KQL
import KQLEngine

/// Someone's entry in the directory: a row of IdentityInfo.
struct DirectoryEntry {
    let time: Int64
    let person: Person
}

/// The recipes of the tables about people and their sign-ins.
enum IdentityTables {
    static let people = TableRecipe<DirectoryEntry>(
        "IdentityInfo",
        fixed: [
            "AccountDomain": .string(Company.internalDomain),
            "Type": .string("User"),
            "IsAccountEnabled": .bool(true),
            "ChangeSource": .string("AzureActiveDirectory"),
            "CompanyName": .string("Contoso"),
            "TenantId": .string(Company.tenantID),
            "SourceSystem": .string("Azure AD, Active Directory"),
            "TenantMembershipType": .string("Member"),
            "RiskStatus": .string("None"),
            "IdentityEnvironment": .string("Hybrid"),
            "SourceProviders": .dynamic(WireJSON.texts(["ActiveDirectory", "EntraID"])),
        ],
        [
            "Timestamp": { .datetime($0.time) },
            "ReportId": { .string(MadeUp.guid("identity:" + $0.person.account.name)) },
            "AccountObjectId": { .string($0.person.account.objectID) },
            "AccountUpn": { .string($0.person.account.upn) },
            "OnPremSid": { .string($0.person.account.sid) },
            "AccountDisplayName": { .string($0.person.displayName) },
            "AccountName": { .string($0.person.account.name) },
            "CriticalityLevel": { .int($0.person.isPrivileged ? 0 : 3) },
            "DistinguishedName": { .string("CN=\($0.person.displayName),OU=Staff,DC=corp,DC=contoso,DC=example") },
            "CloudSid": { .string("S-1-12-1-" + $0.person.account.sid.suffix(4)) },
            "GivenName": { .string($0.person.givenName) },
            "Surname": { .string($0.person.surname) },
            "Department": { .string($0.person.department) },
            "JobTitle": { .string($0.person.title) },
            "EmailAddress": { .string($0.person.address) },
            "SipProxyAddress": { .string("sip:" + $0.person.address) },
            "City": { .string($0.person.city) },
            "Country": { .string($0.person.country) },
            "CreatedDateTime": { .datetime($0.time - 900 * Ticks.day) },
            "BlastRadius": { .string($0.person.isPrivileged ? "High" : "Low") },
            "OtherMailAddresses": {
                .dynamic(WireJSON.texts(["\($0.person.account.name)@alumni.fabrikam.example"]))
            },
            "AssignedRoles": { .dynamic(WireJSON.texts($0.person.isPrivileged ? ["Security Administrator"] : [])) },
            "GroupMembership": { .dynamic(WireJSON.texts([$0.person.department])) },
        ]
    )

    static let cloudSignIns = TableRecipe<CloudSignIn>(
        "EntraIdSignInEvents",
        fixed: [
            "LogonType": .string(#"["interactiveUser"]"#),
            "IsExternalUser": .int(0),
            "IsGuestUser": .bool(false),
            "ResourceTenantId": .string(Company.tenantID),
            "AuthenticationRequirement": .string("singleFactorAuthentication"),
            "ClientAppUsed": .string("Browser"),
            "TenantId": .string(Company.tenantID),
            "Type": .string("EntraIdSignInEvents"),
        ],
        [
            "Timestamp": { .datetime($0.time) },
            "Application": { .string($0.application) },
            "ApplicationId": { .string(MadeUp.guid("application:" + $0.application)) },
            "ErrorCode": { .int($0.errorCode) },
            "CorrelationId": { .string($0.id) },
            "AccountDisplayName": { .string($0.person.displayName) },
            "AccountObjectId": { .string($0.person.account.objectID) },
            "AccountUpn": { .string($0.person.account.upn) },
            "ResourceDisplayName": { .string($0.application) },
            "DeviceName": { .string($0.device?.shortName ?? "") },
            "OSPlatform": { .string($0.device?.system.platform ?? "") },
            "DeviceTrustType": { .string($0.device == nil ? "" : "Hybrid Azure AD joined") },
            "IsManaged": { .int($0.device == nil ? 0 : 1) },
            "IsCompliant": { .int($0.device == nil ? 0 : 1) },
            "RiskLevelAggregated": { .int($0.risk) },
            "RiskLevelDuringSignIn": { .int($0.risk) },
            "RiskEventTypes": { .string($0.risk > 0 ? #"["unfamiliarFeatures"]"# : "[]") },
            "RiskState": { .int($0.risk > 0 ? 4 : 0) },
            "UserAgent": { .string($0.userAgent) },
            "IPAddress": { .string($0.ip) },
            "Country": { .string($0.country) },
            "City": { .string($0.city) },
            "RequestId": { .string($0.id) },
            "ReportId": { .string($0.id) },
            "EntraIdDeviceId": { .string($0.device?.entraID ?? "") },
            "TimeGenerated": { .datetime($0.time) },
        ]
    )

    /// Sign-ins as Defender for Identity sees them, from the same events.
    static let directorySignIns = TableRecipe<CloudSignIn>(
        "IdentityLogonEvents",
        fixed: [
            "Application": .string("Microsoft 365"),
            "LogonType": .string("OAuth2:Authorize"),
            "Protocol": .string("OAuth2"),
            "AccountDomain": .string(Company.internalDomain),
        ],
        [
            "Timestamp": { .datetime($0.time) },
            "ActionType": { .string($0.errorCode == 0 ? "LogonSuccess" : "LogonFailed") },
            "FailureReason": { .string($0.errorCode == 0 ? "" : "InvalidUserNameOrPassword") },
            "AccountName": { .string($0.person.account.name) },
            "AccountUpn": { .string($0.person.account.upn) },
            "AccountSid": { .string($0.person.account.sid) },
            "AccountObjectId": { .string($0.person.account.objectID) },
            "AccountDisplayName": { .string($0.person.displayName) },
            "DeviceName": { .string($0.device?.name ?? "") },
            "OSPlatform": { .string($0.device?.system.platform ?? "") },
            "IPAddress": { .string($0.ip) },
            "Location": { .string($0.country) },
            "ReportId": { .string($0.id + "_1") },
            "AdditionalFields": {
                .dynamic(WireJSON.object(["Count": .long(1), "ErrorCode": .long(Int64($0.errorCode))]))
            },
        ]
    )
}

extension Person {
    /// Whether the person administers the company's systems.
    var isPrivileged: Bool { title.hasSuffix("Administrator") }
}

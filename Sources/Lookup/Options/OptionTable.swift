import DefenderAPI

/// All options, one row each; the only place where keys and defaults are written down.
package enum OptionTable {
    /// In the order in which they are listed.
    ///
    /// The first fifteen are those of the Polarity integration.
    package static let all: [OptionDefinition] = connection + lookup + actions + polarity + server

    /// The option of exactly this key, or nil.
    package static func definition(of key: String) -> OptionDefinition? {
        byKey[key]
    }

    /// The query that the Polarity integration runs unless told otherwise.
    package static let standardTemplate =
        #"union withsource=SourceTable AlertInfo, AlertEvidence | search "{{ENTITY}}" "#
        + "| where Timestamp >= ago(30d)| take 10"

    private static let byKey = Dictionary(all.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })

    private typealias Option = OptionDefinition

    // swift-format-ignore
    private static let connection: [OptionDefinition] = [
        Option("graphApiUrl", .url, default: "https://graph.microsoft.com", .admin, .connection, "Base URL of Microsoft Graph."),
        Option("microsoft365ApiUrl", .url, default: "https://api.securitycenter.microsoft.com", .admin, .connection, "Base URL of the Defender for Endpoint API."),
        Option("clientId", .text, .admin, .connection, "Application (client) id of the registered app."),
        Option("tenantId", .text, .admin, .connection, "Directory (tenant) id, or a domain of the tenant."),
        Option("clientSecret", .password, .admin, .connection, "Client secret of the registered app."),
        Option("clientSecretFile", .file, .admin, .connection, "File that holds the client secret."),
        Option("certificateFile", .file, .admin, .connection, "PEM certificate of the registered app, instead of a secret."),
        Option("certificateKeyFile", .file, .admin, .connection, "PEM private key that belongs to certificateFile."),
        Option("cloud", .choice, default: "global", choices: ["global", "gcc", "gccHigh", "dod"], .admin, .connection, "Microsoft cloud of the tenant; sets hosts, token scopes and portal links together."),
        Option("loginUrl", .url, .admin, .connection, "Base URL of the sign-in service, when it is not the cloud's own."),
        Option("graphScope", .text, .admin, .connection, "Token scope for Microsoft Graph, when it is not the cloud's own."),
        Option("microsoft365Scope", .text, .admin, .connection, "Token scope for Defender for Endpoint; it does not follow microsoft365ApiUrl."),
        Option("portalUrl", .url, .admin, .connection, "Base URL of the Defender portal for links, when it is not the cloud's own."),
        Option("proxyUrl", .url, .admin, .connection, "HTTP proxy for all calls."),
        Option("caFile", .file, .admin, .connection, "PEM certificates to trust besides the system's."),
        Option("clientCertificateFile", .file, .admin, .connection, "PEM client certificate and key for mutual TLS."),
        Option("requestTimeout", .number, default: "30", in: 1...600, .admin, .connection, "Seconds that one call may take; a hunt may take 190."),
    ]

    // swift-format-ignore
    private static let lookup: [OptionDefinition] = [
        Option("kustoQueryString", .text, default: standardTemplate, .all, .lookup, "Hunting query to run for each entity; {{ENTITY}} stands for its value."),
        Option("kustoQuerySummaryFields", .list, .all, .lookup, "Fields of the hunting results whose values go into the summary."),
        Option("kustoQueryIgnoreFields", .list, .all, .lookup, "Fields of the hunting results that are not shown."),
        Option("enableFileIsolation", .boolean, default: "false", .all, .lookup, "Allows files to be quarantined; true for --sandbox unless it is set."),
        Option("enableMachinesIsolation", .boolean, default: "false", .all, .lookup, "Allows devices to be isolated, released and scanned; true for --sandbox unless it is set."),
        Option("ignoreClassifications", .list, choices: EnumNames.classification.members, .all, .lookup, "Leaves out incidents and alerts of these classifications."),
        Option("ignoreDeterminations", .list, choices: EnumNames.determination.members, .all, .lookup, "Leaves out incidents and alerts of these determinations."),
        Option("ignoreSeverities", .list, choices: EnumNames.severity.members, .all, .lookup, "Leaves out incidents and alerts of these severities."),
        Option("ignoreStatuses", .list, choices: EnumNames.anyStatus.members, .all, .lookup, "Leaves out incidents and alerts in these states."),
        Option("ignoreServiceSources", .list, choices: EnumNames.serviceSource.members, .all, .lookup, "Leaves out alerts of these products."),
        Option("createdLookbackDays", .number, default: "60", in: 1...3650, .all, .lookup, "Leaves out incidents and alerts created longer ago than this many days."),
        Option("typedHunts", .boolean, default: "true", .all, .lookup, "Also searches every table that holds entities of the kind."),
        Option("entitiesPerHunt", .number, default: "25", in: 1...100, .all, .lookup, "Entities that share one call of the hunting query; 1 switches sharing off."),
        Option("maxEntities", .number, default: "1000", in: 1...10_000, .all, .lookup, "Entities that one lookup takes; the rest is skipped and said."),
        Option("maxRowsPerTable", .number, default: "100", in: 1...1000, .all, .lookup, "Newest rows of each table shown for an entity."),
        Option("maxAlertsPerEntity", .number, default: "50", in: 1...1000, .all, .lookup, "Alerts read for an entity."),
        Option("maxIncidentsPerEntity", .number, default: "50", in: 1...1000, .all, .lookup, "Incidents read for an entity."),
        Option("maxDevicesPerEntity", .number, default: "50", in: 1...1000, .all, .lookup, "Devices read for an entity."),
        Option("huntLookbackDays", .number, default: "30", in: 1...30, .all, .lookup, "Days that the typed hunts search; Microsoft keeps 30."),
    ]

    // swift-format-ignore
    private static let actions: [OptionDefinition] = [
        Option("actionsPerHour", .number, default: "5", in: 1...1000, .admin, .actions, "Isolations, quarantines and scans, each, that one person may start within an hour."),
        Option("refusedDevices", .list, .admin, .actions, "Devices that are never touched: server, tag:NAME, group:NAME or name:NAME, with * for any text."),
        Option("carefulDevices", .list, default: "server,tag:*", .admin, .actions, "Devices that need a second confirmation, by the same rules."),
        Option("auditFile", .file, .admin, .actions, "The record of actions, an SQLite file; without it audit.sqlite (sandbox-audit.sqlite for --sandbox) in $XDG_STATE_HOME/defender-lens, else ~/.local/state/defender-lens."),
    ]

    // swift-format-ignore
    private static let polarity: [OptionDefinition] = [
        Option("lookupOnDemandOnly", .boolean, default: "false", .admin, .polarity, "Looks up only what a user of Polarity asks for, not what appears on the screen."),
    ]

    // swift-format-ignore
    private static let server: [OptionDefinition] = [
        Option("listenHost", .text, default: "127.0.0.1", .admin, .server, "Name or address that the server listens on."),
        Option("listenPort", .number, default: "8480", in: 0...65_535, .admin, .server, "Port that the server listens on; 0 takes a free one."),
        Option("publicNames", .list, .admin, .server, "Further names under which browsers reach the server, without port."),
        Option("tlsCertificateFile", .file, .admin, .server, "PEM certificate of the server, followed by those between it and its authority."),
        Option("tlsKeyFile", .file, .admin, .server, "PEM private key that belongs to tlsCertificateFile."),
        Option("behindProxy", .boolean, default: "false", .admin, .server, "Whether a proxy in front of the server speaks TLS for it."),
        Option("accessTokens", .list, .admin, .server, "Whom the server lets in: name:role:tokenFile, the role one of viewer, responder, auditor; in a file also {name, role, tokenFile}."),
    ]
}

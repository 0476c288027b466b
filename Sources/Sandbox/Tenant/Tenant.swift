package import KQL
package import KQLEngine

/// A whole simulated tenant: what advanced hunting, the security API and the endpoint API know about Contoso.
///
/// A pure function of its three arguments. People, devices and the entities in ``Landmark/all`` are the same for every
/// seed; what happens around them is not. All instants lie within the 30 days before `now`, except those that are older
/// by nature (when a device was first seen, when a vulnerability was published).
package struct Tenant: Sendable {
    /// The instant at which the data ends, in ticks.
    package let now: Int64
    /// Every table of the schema by name; those that nothing fills have columns and no rows.
    package let tables: [String: ColumnTable]
    /// Alerts of all products as Microsoft Graph sends them with `Prefer: include-unknown-enum-members`, newest first.
    package let alerts: [KQLDynamic]
    /// Incidents as Microsoft Graph sends them with `Prefer: include-unknown-enum-members`, newest first, without alerts.
    package let incidents: [KQLDynamic]
    /// Devices as the endpoint API sends them, without the one of ``goneDeviceID``.
    package let machines: [KQLDynamic]
    /// The alerts of Defender for Endpoint as the endpoint API sends them, with evidence, newest first.
    package let endpointAlerts: [KQLDynamic]
    /// Finished device actions as the endpoint API sends them, newest first.
    package let machineActions: [KQLDynamic]

    /// Entra tenant id of Contoso.
    package static let tenantID = Company.tenantID
    /// SHA-1 of the files that Microsoft signed, which cannot be quarantined.
    static let microsoftSignedFiles = Set(
        (Programs.signed + PhishingStory.signedFiles.map(\.file)).filter(\.isMicrosofts).map(\.sha1)
    )
    /// Id of a device that evidence names although the endpoint API knows it no more.
    package let goneDeviceID: String

    /// Makes the tenant; about 50,000 rows at scale 1.
    ///
    /// - Parameters:
    ///   - seed: Chooses what happens; equal seeds give equal tenants.
    ///   - now: The instant at which the data ends, in ticks since 0001-01-01T00:00:00Z.
    ///   - scale: Multiplies the everyday events on devices, from 1.
    package init(seed: UInt64 = 1, now: Int64, scale: Int = 1) {
        let company = Company()
        let chronicle = Chronicle.make(of: company, seed: seed, now: now, scale: max(1, scale))
        self.now = now
        goneDeviceID = company.goneDevice.id
        tables = TenantTables.make(from: chronicle, of: company)
        alerts = chronicle.alerts.map { $0.graphForm() }
        incidents = chronicle.incidents.map { $0.graphForm() }
        machines = company.devices.map { $0.endpointForm(now: now) }
        endpointAlerts = chronicle.alerts.filter { $0.service == .endpoint }.map { $0.endpointForm() }
        machineActions = chronicle.machineActions.map { $0.endpointForm() }
    }
}

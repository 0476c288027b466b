/// A computer of Contoso, the same in the hunting tables, in evidence and in the endpoint API.
final class Device: Sendable {
    /// The id of the Defender services: 40 hexadecimal digits.
    let id: String
    /// `fin-ws-014`.
    let shortName: String
    let role: Role
    let system: OperatingSystem
    let ipv4: String
    let ipv6: String
    /// Six pairs of upper-case hexadecimal digits with hyphens, as the hunting tables have it.
    let macAddress: String
    /// The address that the Internet sees.
    let publicIPv4: String
    /// The main user; nil for servers.
    let owner: Person?
    /// Entra device id; empty when the device is not joined.
    let entraID: String
    let group: String
    let tags: [String]
    /// Days before now at which the device was first seen.
    let ageInDays: Int64

    init(_ plan: DevicePlan) {
        id = MadeUp.hex("device:" + plan.shortName, 40)
        shortName = plan.shortName
        role = plan.role
        system = plan.system
        ipv4 = plan.ipv4
        ipv6 = plan.ipv6
        macAddress = plan.macAddress
        publicIPv4 = plan.publicIPv4
        owner = plan.owner
        entraID = plan.role == .workstation ? MadeUp.guid("entra:" + plan.shortName) : ""
        group = plan.role == .workstation ? "Clients" : "Servers"
        tags = plan.tags
        ageInDays = plan.ageInDays
    }

    /// The fully qualified name.
    var name: String { shortName + "." + Company.internalDomain }
    /// The MAC address as the endpoint API has it: twelve digits.
    var plainMACAddress: String { String(macAddress.filter { $0 != "-" }) }
    /// The account that most processes of the device run under.
    var account: Account { owner?.account ?? .system }
    /// Number of the device group, as the endpoint API has it.
    var groupID: Int64 { role == .workstation ? 125 : 126 }

    enum Role: Sendable {
        case workstation, server, domainController
    }
}

/// What tells one device from another; the rest of ``Device`` follows from it.
struct DevicePlan {
    let shortName: String
    var role = Device.Role.workstation
    var system = OperatingSystem.windows11
    let ipv4: String
    let ipv6: String
    let macAddress: String
    var publicIPv4 = "192.0.2.10"
    var owner: Person?
    var tags: [String] = []
    var ageInDays: Int64 = 200
}

/// An operating system as the services describe it.
struct OperatingSystem: Sendable {
    /// `Windows11`.
    let platform: String
    /// `24H2`.
    let release: String
    /// `10.0`.
    let kernel: String
    let build: Int64
    /// Name in software inventories: `windows_11`.
    let product: String

    static let windows10 = Self(
        platform: "Windows10",
        release: "22H2",
        kernel: "10.0",
        build: 19045,
        product: "windows_10"
    )
    static let windows11 = Self(
        platform: "Windows11",
        release: "24H2",
        kernel: "10.0",
        build: 26100,
        product: "windows_11"
    )
    static let server2012 = Self(
        platform: "WindowsServer2012R2",
        release: "2012 R2",
        kernel: "6.3",
        build: 9600,
        product: "windows_server_2012_r2"
    )
    static let server2022 = Self(
        platform: "WindowsServer2022",
        release: "21H2",
        kernel: "10.0",
        build: 20348,
        product: "windows_server_2022"
    )
    static let linux = Self(platform: "Linux", release: "12", kernel: "6.1", build: 0, product: "debian_linux")
}

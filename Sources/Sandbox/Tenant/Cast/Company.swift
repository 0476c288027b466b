/// The people and devices of the fictitious company Contoso.
///
/// They are the same for every seed; what happens is not.
struct Company: Sendable {
    static let mailDomain = "contoso.example"
    static let internalDomain = "corp.contoso.example"
    static let windowsDomain = "contoso"
    static let sidPrefix = "S-1-5-21-1004336348-1177238915-682003330-"
    static let tenantID = "5ca1ab1e-0000-4000-8000-c0ffee5ca1e5"

    /// 200 people; those of the stories first.
    let people: [Person]
    /// 260 workstations and 40 servers, without the device that is gone.
    let devices: [Device]
    let workstations: [Device]
    let servers: [Device]
    /// A device that alerts still name although the endpoint API no longer knows it.
    let goneDevice: Device

    private let peopleByName: [String: Person]
    private let devicesByName: [String: Device]

    init() {
        let people = Self.makePeople()
        let peopleByName = Dictionary(people.map { ($0.account.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.people = people
        self.peopleByName = peopleByName
        workstations = Self.makeWorkstations(people: people, peopleByName: peopleByName)
        servers = Self.makeServers()
        devices = workstations + servers
        devicesByName = Dictionary(devices.map { ($0.shortName, $0) }, uniquingKeysWith: { first, _ in first })
        goneDevice = Device(
            DevicePlan(
                shortName: "loan-ws-077",
                system: .windows10,
                ipv4: "10.20.99.77",
                ipv6: "2001:db8:20:99::77",
                macAddress: "02-00-5E-63-00-4D"
            )
        )
    }

    /// The person with this account name; the name is one of ``CompanyNames/cast``.
    func person(_ accountName: String) -> Person {
        guard let person = peopleByName[accountName] else {
            preconditionFailure("Contoso has nobody with the account \(accountName).")
        }
        return person
    }

    /// The device with this short name, which exists.
    func device(_ shortName: String) -> Device {
        guard let device = devicesByName[shortName] else {
            preconditionFailure("Contoso has no device \(shortName).")
        }
        return device
    }

    private static func makePeople() -> [Person] {
        var people = CompanyNames.cast.enumerated().map { index, member in
            Person(
                givenName: member.givenName,
                surname: member.surname,
                department: member.department,
                title: member.title,
                place: CompanyNames.places[0],
                number: index
            )
        }
        for index in people.count..<200 {
            // 41 and 50 have no common factor, so no pair of names comes twice.
            let department = CompanyNames.departments[index % CompanyNames.departments.count]
            people.append(
                Person(
                    givenName: CompanyNames.givenNames[index % CompanyNames.givenNames.count],
                    surname: CompanyNames.surnames[index % CompanyNames.surnames.count],
                    department: department.name,
                    title: CompanyNames.titles[index % CompanyNames.titles.count],
                    place: CompanyNames.places[index % CompanyNames.places.count],
                    number: index
                )
            )
        }
        return people
    }

    private static func makeWorkstations(people: [Person], peopleByName: [String: Person]) -> [Device] {
        let departments = CompanyNames.departments
        return (0..<260).map { index in
            let (department, number) = (index % departments.count, index / departments.count + 1)
            let name = "\(departments[department].prefix)-ws-\(number < 10 ? "00" : "0")\(number)"
            let member = CompanyNames.castWorkstations[name]
            return Device(
                DevicePlan(
                    shortName: name,
                    system: index % 3 == 0 ? .windows10 : .windows11,
                    ipv4: "10.20.\(department + 1).\(10 + number)",
                    ipv6: "2001:db8:20:\(department + 1)::\(10 + number)",
                    macAddress: member?.macAddress ?? "02-00-5E-0\(department + 1)-00-\(hexPair(10 + number))",
                    owner: member.flatMap { peopleByName[$0.owner] } ?? people[index % people.count],
                    tags: member?.tags ?? [],
                    ageInDays: Int64(60 + index * 3)
                )
            )
        }
    }

    private static func makeServers() -> [Device] {
        let names = CompanyNames.serverRoles.flatMap { role in (1...role.count).map { (role, $0) } }
        return names.enumerated().map { index, entry in
            let (role, number) = entry
            return Device(
                DevicePlan(
                    shortName: "\(role.prefix)\(number < 10 ? "0" : "")\(number)",
                    role: role.prefix == "dc" ? .domainController : .server,
                    system: role.system,
                    ipv4: "10.10.0.\(10 + index)",
                    ipv6: "2001:db8:10::\(10 + index)",
                    macAddress: "02-00-5E-0A-00-\(hexPair(10 + index))",
                    publicIPv4: role.prefix == "web" ? "192.0.2.\(30 + number)" : "192.0.2.11",
                    tags: role.tags,
                    ageInDays: Int64(400 + index * 10)
                )
            )
        }
    }

    private static func hexPair(_ number: Int) -> String {
        let text = String(number, radix: 16, uppercase: true)
        return text.count < 2 ? "0" + text : text
    }
}

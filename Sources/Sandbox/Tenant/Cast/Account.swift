/// Who runs a process or signs in.
///
/// A class, because thousands of events share one account.
final class Account: Sendable {
    /// `megan.ortiz`, or a built-in name.
    let name: String
    /// The Windows domain, in the case in which endpoints report it.
    let domain: String
    let sid: String
    /// Empty for built-in accounts.
    let upn: String
    /// Entra object id; empty for built-in accounts.
    let objectID: String

    init(name: String, domain: String, sid: String, upn: String = "", objectID: String = "") {
        self.name = name
        self.domain = domain
        self.sid = sid
        self.upn = upn
        self.objectID = objectID
    }

    static let system = Account(name: "system", domain: "nt authority", sid: "S-1-5-18")
    static let localService = Account(name: "local service", domain: "nt authority", sid: "S-1-5-19")
    static let networkService = Account(name: "network service", domain: "nt authority", sid: "S-1-5-20")
}

/// Someone who works at Contoso.
final class Person: Sendable {
    let givenName: String
    let surname: String
    let department: String
    let title: String
    let city: String
    let country: String
    let account: Account

    /// The `number` tells people apart in security identifiers.
    init(givenName: String, surname: String, department: String, title: String, place: (String, String), number: Int) {
        self.givenName = givenName
        self.surname = surname
        self.department = department
        self.title = title
        (city, country) = place
        let name = givenName.lowercased() + "." + surname.lowercased()
        account = Account(
            name: name,
            domain: Company.windowsDomain,
            sid: Company.sidPrefix + String(1100 + number),
            upn: name + "@" + Company.mailDomain,
            objectID: MadeUp.guid("person:" + name)
        )
    }

    var displayName: String { givenName + " " + surname }
    /// The main address, which is also the user principal name.
    var address: String { account.upn }
}

/// Names that the company is made of.
enum CompanyNames {
    /// A person with a part in a story.
    struct CastMember: Sendable {
        let givenName: String
        let surname: String
        let department: String
        let title: String
    }

    /// Surnames here do not occur in ``surnames``.
    static let cast: [CastMember] = [
        CastMember(givenName: "Megan", surname: "Ortiz", department: "Finance", title: "Accounts Payable Specialist"),
        CastMember(givenName: "Piotr", surname: "Kowalski", department: "IT", title: "Domain Administrator"),
        CastMember(givenName: "Lena", surname: "Fischer", department: "Sales", title: "Account Executive"),
        CastMember(givenName: "Tomas", surname: "Novak", department: "IT", title: "Support Engineer"),
        CastMember(givenName: "Hannah", surname: "Cole", department: "Finance", title: "Chief Financial Officer"),
        CastMember(givenName: "Aiko", surname: "Tanaka", department: "Engineering", title: "Staff Engineer"),
        CastMember(givenName: "Samuel", surname: "Okafor", department: "Human Resources", title: "Recruiter"),
        CastMember(givenName: "Ingrid", surname: "Larsen", department: "Sales", title: "Sales Director"),
        CastMember(givenName: "Dana", surname: "Reyes", department: "IT", title: "Security Analyst"),
        CastMember(givenName: "Ravi", surname: "Menon", department: "IT", title: "Security Analyst"),
        CastMember(givenName: "Chloe", surname: "Dubois", department: "IT", title: "Incident Responder"),
    ]

    /// Workstations of the cast.
    static let castWorkstations: [String: (owner: String, macAddress: String, tags: [String])] = [
        "fin-ws-014": ("megan.ortiz", "00-00-5E-00-53-14", ["Finance floor 3"]),
        "fin-ws-002": ("hannah.cole", "00-00-5E-00-53-02", ["VIP"]),
        "it-ws-001": ("piotr.kowalski", "00-00-5E-00-53-A1", ["Privileged access"]),
        "it-ws-002": ("tomas.novak", "00-00-5E-00-53-A2", []),
        "sal-ws-031": ("lena.fischer", "00-00-5E-00-53-31", []),
        "eng-ws-027": ("aiko.tanaka", "00-00-5E-00-53-27", ["Lab"]),
        "hr-ws-009": ("samuel.okafor", "00-00-5E-00-53-09", []),
    ]

    static let departments: [(name: String, prefix: String)] = [
        ("Finance", "fin"), ("Sales", "sal"), ("Engineering", "eng"), ("Human Resources", "hr"),
        ("IT", "it"), ("Legal", "leg"), ("Operations", "ops"), ("Marketing", "mkt"),
    ]

    /// Kinds of servers, 40 machines in all.
    static let serverRoles: [(prefix: String, count: Int, system: OperatingSystem, tags: [String])] = [
        ("dc", 3, .server2022, ["Tier 0"]),
        ("fs", 4, .server2022, []),
        ("web", 6, .linux, ["Internet facing"]),
        ("app", 10, .server2022, []),
        ("sql", 5, .server2022, []),
        ("mail", 2, .server2022, []),
        ("bkp", 2, .server2022, ["Backup"]),
        ("build", 4, .linux, []),
        ("print", 2, .server2012, ["Legacy"]),
        ("jump", 2, .server2022, ["Tier 0"]),
    ]

    static let places: [(String, String)] = [
        ("Springfield", "US"), ("Leeds", "GB"), ("Utrecht", "NL"), ("Graz", "AT"), ("Aarhus", "DK"),
    ]

    static let titles = [
        "Analyst", "Coordinator", "Manager", "Specialist", "Engineer", "Director", "Assistant", "Consultant",
    ]

    /// 41 names.
    static let givenNames = [
        "Adam", "Alice", "Amir", "Anna", "Ben", "Carla", "Cem", "Clara", "Daniel", "Diego", "Elif", "Emma", "Erik",
        "Fatima", "Felix", "Grace", "Hugo", "Ida", "Iris", "Jack", "Jana", "Jonas", "Julia", "Karim", "Kate", "Leo",
        "Lina", "Lucas", "Maria", "Max", "Mia", "Nadia", "Noah", "Olga", "Oscar", "Paula", "Rosa", "Simon", "Sofia",
        "Victor", "Yuki",
    ]

    /// 50 names.
    static let surnames = [
        "Abbott", "Almeida", "Andersson", "Baker", "Barnes", "Becker", "Bianchi", "Brandt", "Brooks", "Castro", "Chen",
        "Clarke", "Costa", "Dixon", "Duarte", "Evans", "Farkas", "Ferrari", "Fuchs", "Garcia", "Greene", "Hansen",
        "Hughes", "Ivanova", "Jansen", "Jensen", "Kaya", "Keller", "Kim", "Klein", "Lopez", "Madsen", "Martin", "Meyer",
        "Moreau", "Nielsen", "Okoye", "Olsen", "Patel", "Pereira", "Quinn", "Rossi", "Sato", "Schmidt", "Silva",
        "Taylor", "Vargas", "Weber", "Wright", "Young",
    ]
}

/// Everyday sign-ins to cloud applications from the company's network.
struct SignInNoise {
    private let company: Company
    private let seed: UInt64

    private enum Count {
        static let signIns = 1800
    }

    private static let applications = [
        "Office 365 Exchange Online", "Microsoft Teams", "Office 365 SharePoint Online", "Contoso Travel",
        "Azure Portal",
    ]

    init(company: Company, seed: UInt64) {
        self.company = company
        self.seed = seed
    }

    func happen(in chronicle: inout Chronicle) {
        var random = RandomSource(seed: seed, stream: "sign-ins")
        for _ in 0..<Count.signIns {
            let device = random.pick(company.workstations)
            guard let person = device.owner else { continue }
            chronicle.signIns.append(
                CloudSignIn(
                    id: random.guid(),
                    time: chronicle.ago(Ticks.minute + Int64(random.below(29 * 86_400)) * Ticks.second),
                    person: person,
                    ip: random.chance(8) ? device.ipv6 : device.publicIPv4,
                    country: person.country,
                    city: person.city,
                    application: random.pick(Self.applications),
                    errorCode: random.chance(3) ? 50126 : 0,
                    device: device
                )
            )
        }
    }
}

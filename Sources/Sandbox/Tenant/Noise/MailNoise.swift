/// Everyday mail: newsletters, orders, colleagues, and now and then something that the filter stops.
struct MailNoise {
    private let company: Company
    private let seed: UInt64

    private enum Count {
        static let messages = 3000
        static let clicks = 300
    }

    init(company: Company, seed: UInt64) {
        self.company = company
        self.seed = seed
    }

    func happen(in chronicle: inout Chronicle) {
        var random = RandomSource(seed: seed, stream: "mail")
        var linked: [MailMessage] = []
        for number in 0..<Count.messages {
            let message = makeMessage(number, &random, chronicle)
            chronicle.messages.append(message)
            if !message.urls.isEmpty, message.verdict.threats.isEmpty { linked.append(message) }
            if !message.verdict.threats.isEmpty, random.chance(40) {
                chronicle.remediations.append(MailRemediation(time: message.time + Ticks.second * 30, message: message))
            }
        }
        for message in linked.prefix(Count.clicks) {
            chronicle.clicks.append(
                LinkClick(
                    time: message.time + Ticks.second * 40,
                    message: message,
                    url: message.urls[0],
                    clientIP: "192.0.2.10"
                )
            )
        }
    }

    private func makeMessage(_ number: Int, _ random: inout RandomSource, _ chronicle: Chronicle) -> MailMessage {
        let recipient = random.pick(company.people)
        let isSpam = random.chance(2)
        return MailMessage(
            time: chronicle.ago(Ticks.hour + Int64(random.below(29 * 86_400)) * Ticks.second),
            key: "everyday:\(seed):\(number)",
            sender: random.chance(45) ? colleague(&random) : random.pick(EverydayNames.senders),
            recipient: recipient,
            copies: random.chance(20) ? [random.pick(company.people).address] : [],
            subject: random.pick(EverydayNames.subjects),
            urls: random.chance(50) ? [random.pick(EverydayNames.links)] : [],
            attachments: random.chance(25) ? [random.pick(Programs.attachments)] : [],
            verdict: isSpam
                ? MailMessage.Verdict(
                    threats: "Spam",
                    methods: #"{"Spam":["Bulk"]}"#,
                    action: "Junked",
                    location: "Junk folder"
                )
                : .clean
        )
    }

    private func colleague(_ random: inout RandomSource) -> MailMessage.Sender {
        let person = random.pick(company.people)
        return MailMessage.Sender(address: person.address, displayName: person.displayName, ipv4: "198.51.100.10")
    }
}

/// Eight addresses of one network try common passwords on many accounts; one of them fits.
///
/// Six days before the end 40 accounts see two failed sign-ins each from 198.51.100.200 to 198.51.100.207; then Lena
/// Fischer's account signs in from there, and a rule that hides replies appears in the mailbox.
struct PasswordSprayStory {
    let company: Company

    static let incident = 4110
    /// The range that holds all addresses of the spray and no other address of the tenant.
    static let range = "198.51.100.192/27"
    static let successIP = "198.51.100.203"
    static let userAgent = "python-requests/2.31.0"

    private var victim: Person { company.person("lena.fischer") }

    func happen(in chronicle: inout Chronicle) {
        let start = chronicle.ago(6 * Ticks.day + 2 * Ticks.hour)
        for (index, person) in ([victim] + company.people.suffix(39)).enumerated() {
            for attempt in 0..<2 {
                chronicle.signIns.append(
                    attemptedSignIn(
                        person,
                        at: start + Int64(index * 20 + attempt * 900) * Ticks.second,
                        ip: "198.51.100.\(200 + (index + attempt) % 8)",
                        errorCode: 50126,
                        risk: 50
                    )
                )
            }
        }
        let entry = start + 45 * Ticks.minute
        chronicle.signIns.append(attemptedSignIn(victim, at: entry, ip: Self.successIP, errorCode: 0, risk: 100))
        chronicle.alerts += alerts(start: start, entry: entry)
        chronicle.incidents.append(
            IncidentRecord(
                number: Self.incident,
                title: "Password spray followed by a sign-in",
                severity: .medium,
                status: "inProgress",
                verdict: .compromisedAccount,
                assignedTo: Analysts.ravi,
                created: entry + 2 * Ticks.minute,
                updated: entry + Ticks.day,
                comments: [
                    AlertComment(
                        text: "Password reset, sessions revoked.",
                        author: Analysts.ravi,
                        time: entry + 2 * Ticks.hour
                    )
                ],
                priority: 61
            )
        )
    }

    private func attemptedSignIn(
        _ person: Person,
        at time: Int64,
        ip: String,
        errorCode: Int32,
        risk: Int32
    ) -> CloudSignIn {
        CloudSignIn(
            id: MadeUp.guid("spray:\(person.account.name):\(ip):\(errorCode)"),
            time: time,
            person: person,
            ip: ip,
            country: "ZZ",
            city: "",
            errorCode: errorCode,
            userAgent: Self.userAgent,
            risk: risk
        )
    }

    private func alerts(start: Int64, entry: Int64) -> [AlertRecord] {
        let user = EvidenceRecord(.user(victim.account), roles: ["compromised"])
        let address = EvidenceRecord(
            .ip(Self.successIP),
            verdict: "malicious",
            remediation: "none",
            roles: ["attacker"]
        )
        return [
            AlertRecord(
                service: .entraProtection,
                sensor: .entra,
                key: "spray:entra",
                title: "Password spray",
                description: "A few common passwords were tried on many accounts, and one of them was right.",
                category: "CredentialAccess",
                severity: .high,
                techniques: ["T1110.003"],
                activity: start...entry,
                incident: Self.incident,
                status: .inProgress,
                assignedTo: Analysts.ravi,
                evidence: [user, address]
            ),
            ruleAlert(entry: entry, evidence: [user, address]),
            AlertRecord(
                service: .sentinel,
                sensor: .scheduledRule,
                key: "spray:rule-sentinel",
                title: "Many failed sign-ins from one network",
                description: "A rule of Contoso counted failures per network.",
                category: "CredentialAccess",
                severity: .low,
                techniques: ["T1110"],
                activity: start...entry,
                incident: Self.incident,
                status: .new,
                customDetails: [("FailureCount", "80"), ("Network", Self.range)],
                evidence: [address]
            ),
        ]
    }

    private func ruleAlert(entry: Int64, evidence: [EvidenceRecord]) -> AlertRecord {
        AlertRecord(
            service: .cloudApps,
            sensor: .cloudApps,
            key: "spray:rule",
            title: "Suspicious inbox rule",
            description: "A rule was created that moves replies to a hidden folder.",
            category: "DefenseEvasion",
            severity: .medium,
            techniques: ["T1564.008"],
            activity: (entry + 10 * Ticks.minute)...(entry + 10 * Ticks.minute),
            incident: Self.incident,
            status: .inProgress,
            verdict: .compromisedAccount,
            assignedTo: Analysts.ravi,
            evidence: evidence + [
                EvidenceRecord(.mailbox(victim)),
                EvidenceRecord(
                    .cloudApplication(name: "Microsoft Exchange Online", id: 20893),
                    verdict: "unknown",
                    remediation: "none"
                ),
            ]
        )
    }
}

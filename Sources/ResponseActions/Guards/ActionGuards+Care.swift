import DefenderAPI
import FoundationEssentials

extension ActionGuards {
    /// Asks for care with servers, with what may be one, and with what the rules name.
    static func care(_ facts: GuardFacts) -> [GuardVerdict] {
        let machine = facts.device.machine
        let rules = facts.settings.carefulDevices
        let platform = machine.osPlatform ?? ""
        let asksForPlatform = (rules + facts.settings.refusedDevices).contains(where: \.isServerRule)
        let unknown: [GuardVerdict] =
            platform.isEmpty && asksForPlatform
            ? [.acknowledge(Finding(.platformUnknown, "Defender does not know the platform; it may be a server."))] : []
        let named: [GuardVerdict] = rules.filter { $0.names(machine) }.map { rule in
            .acknowledge(
                rule.isServerRule
                    ? Finding(.server, "The device is a server (\(platform)); others may depend on it.")
                    : Finding(.carefulDevice, "The rule \(rule.text) asks for care with this device.")
            )
        }
        return unknown + named
    }

    /// Looks at who signed a file: Defender does not quarantine what Microsoft signed.
    static func signer(_ facts: GuardFacts) -> [GuardVerdict] {
        switch facts.file {
        case nil: []
        case .unknown(let reason):
            [.acknowledge(Finding(.signerUnknown, "Who signed the file is not known: \(reason)"))]
        case .known(let signatures, let isSeen):
            signatureVerdicts(signatures)
                + (isSeen
                    ? []
                    : [
                        .acknowledge(
                            Finding(.fileNotSeen, "Within 30 days the file was not seen on \(facts.device.name).")
                        )
                    ])
        }
    }

    private static func signatureVerdicts(_ signatures: [FileSignature]) -> [GuardVerdict] {
        if let signature = signatures.first(where: { $0.isTrusted && $0.isMicrosoft }) {
            return [
                .refuse(
                    ActionRefusal(
                        .trustedSigner,
                        "The file has a valid signature of \(signature.signer) under Microsoft's root; Defender does "
                            + "not quarantine it."
                    )
                )
            ]
        }
        guard !signatures.isEmpty else {
            return [.acknowledge(Finding(.signerUnknown, "No device has reported who signed the file."))]
        }
        return signatures.first { $0.isSigned && $0.isTrusted }.map { signature in
            let sentence =
                "The file has a valid signature of \(signature.signer); Defender may refuse to quarantine it."
            return [.notice(Finding(.signedFile, sentence))]
        } ?? []
    }

    /// Tells when the action may have to wait for the device.
    static func reach(_ facts: GuardFacts) -> [GuardVerdict] {
        let machine = facts.device.machine
        var verdicts: [GuardVerdict] = []
        let seen = machine.lastSeen.flatMap(WireDate.date)
        if seen.map({ facts.device.date.timeIntervalSince($0) > 7 * 86_400 }) ?? true {
            let sentence = "Its last full report is \(machine.lastSeen.map { "from \($0)" } ?? "not known")."
            verdicts.append(.notice(Finding(.notSeenLately, sentence)))
        }
        let isOnboarded = machine.onboardingStatus.map { $0.lowercased() == "onboarded" } ?? true
        let isActive = machine.healthStatus.map { $0.lowercased() == "active" } ?? true
        if !isOnboarded || !isActive {
            let states = [machine.onboardingStatus, machine.healthStatus].compactMap { $0 }.joined(separator: ", ")
            let sentence =
                "Defender may not reach the device (\(states)); the action waits until it does, or times out."
            verdicts.append(.notice(Finding(.notReachable, sentence)))
        }
        return verdicts
    }
}

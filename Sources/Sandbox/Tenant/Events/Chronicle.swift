/// Everything that happened at Contoso: what the tables, alerts and incidents are then made of.
///
/// Stories and noise only add to it; nothing is taken away.
struct Chronicle {
    let now: Int64

    var processes: [ProcessEvent] = []
    var connections: [NetworkEvent] = []
    var files: [FileEvent] = []
    var registry: [RegistryEvent] = []
    var imageLoads: [ImageLoadEvent] = []
    var logons: [LogonEvent] = []
    var miscellaneous: [MiscellaneousEvent] = []

    var messages: [MailMessage] = []
    var remediations: [MailRemediation] = []
    var clicks: [LinkClick] = []
    var signIns: [CloudSignIn] = []

    /// Sorted newest first at the end of ``make(of:seed:now:scale:)``.
    var alerts: [AlertRecord] = []
    /// Sorted newest first at the end of ``make(of:seed:now:scale:)``.
    var incidents: [IncidentRecord] = []
    var machineActions: [MachineActionRecord] = []

    /// The instant so many ticks before the end.
    func ago(_ ticks: Int64) -> Int64 {
        now - ticks
    }

    /// Adds a process, and returns it for those that follow from it.
    @discardableResult
    mutating func run(_ process: ProcessRun, on device: Device, by initiating: ProcessRun) -> ProcessRun {
        processes.append(ProcessEvent(device: device, process: process, initiating: initiating))
        return process
    }

    /// Lets all stories happen, and the everyday noise around them.
    static func make(of company: Company, seed: UInt64, now: Int64, scale: Int) -> Chronicle {
        var chronicle = Chronicle(now: now)
        DeviceNoise(company: company, seed: seed, scale: scale).happen(in: &chronicle)
        MailNoise(company: company, seed: seed).happen(in: &chronicle)
        SignInNoise(company: company, seed: seed).happen(in: &chronicle)
        PhishingStory(company: company).happen(in: &chronicle)
        PasswordSprayStory(company: company).happen(in: &chronicle)
        VulnerableServerStory(company: company).happen(in: &chronicle)
        AdminToolStory(company: company).happen(in: &chronicle)
        OldMalwareStory(company: company).happen(in: &chronicle)
        AlertNoise(company: company, seed: seed).happen(in: &chronicle)
        chronicle.alerts.sort { ($0.created, $0.id) > ($1.created, $1.id) }
        chronicle.incidents.sort { ($0.created, $0.number) > ($1.created, $1.number) }
        chronicle.machineActions.sort { $0.created > $1.created }
        return chronicle
    }
}

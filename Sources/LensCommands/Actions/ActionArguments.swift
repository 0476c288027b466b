import ArgumentParser
import ResponseActions

/// What every command that acts takes: the reason, and how it is confirmed and watched.
struct ActionArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Why; goes to Defender and into the record.", valueName: "text"))
    var comment: String?

    @Option(help: ArgumentHelp("The device's name, which must belong to the device.", valueName: "name"))
    var name: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Acknowledges what needs a second confirmation, by its code; repeatable.",
            discussion: "One of: \(Finding.Code.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "code"
        ),
        transform: { text in
            guard let code = Finding.Code.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() })
            else { throw ValidationError("There is no code \"\(text)\".") }
            return code
        }
    )
    var acknowledge: [Finding.Code] = []

    @Flag(help: "Prints what would be done, and sends nothing.")
    var dryRun = false

    @Flag(help: "Asks nothing; needs --comment and the device's name.")
    var yes = false

    @Flag(help: "Ends when Defender has the action, instead of following it to its end.")
    var noWait = false

    @Option(help: "Form of the output.")
    var format = ActionFormat.table

    @OptionGroup var tenant: TenantArguments

    func validate() throws {
        if dryRun && yes { throw ValidationError("--dry-run sends nothing: leave out --yes.") }
        if yes && comment == nil { throw ValidationError("--yes needs --comment.") }
    }
}

/// Forms in which devices and single actions are printed.
enum ActionFormat: String, CaseIterable, ExpressibleByArgument {
    /// For people.
    case table
    /// One document, the same as the HTTP API's.
    case json
}

import ArgumentParser
import ResponseActions

/// `audit verify`: whether the record is whole and unchanged.
struct AuditVerifyCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks that no entry of the record was changed, removed or added.",
        discussion: """
            Checks each entry's hash and its place in the chain, then the file. Prints how many entries there are, and \
            the head: the hash of the last one. Ends with 1 when the record does not hold, and names the first entry \
            that does not.

            An end that was cut off leaves a shorter record that holds. Give a hash that was in it to find out: of an \
            earlier verify, of the server's log, or the last digits of the comment that Defender shows at an action.

            EXAMPLES:
              defender-lens audit verify
              defender-lens audit verify --expect 9f86d081884c7d65
              defender-lens audit verify --audit-file /backup/audit.sqlite
            """
    )

    @Option(
        help: ArgumentHelp("A hash that must be in the record, or 16 or more of its first digits.", valueName: "hash")
    )
    var expect: AuditMark?

    @OptionGroup var record: AuditArguments

    func run(in context: CommandContext) async throws -> ProgramStatus {
        let (file, found) = try await check(in: context)
        if let fault = found.fault {
            throw CommandFailure(
                """
                the record \(file.path) does not hold. \(fault.sentence)
                Entries that hold: \(found.head.count), up to the hash \(found.head.hash).
                """
            )
        }
        try context.output.write(line: "The record \(file.path) holds.")
        try context.output.write(line: "Entries: \(found.head.count)")
        try context.output.write(line: "Head:    \(found.head.hash)")
        if let marked = found.marked {
            try context.output.write(line: "The expected hash is that of entry \(marked).")
        } else {
            try context.note("Without --expect, nobody can tell whether newer entries were cut off.")
        }
        return .done
    }

    /// A record that cannot be opened at all does not hold either.
    private func check(in context: CommandContext) async throws -> (AuditFile, AuditVerification) {
        do {
            let file = try record.open(in: context)
            return (file, try await file.verify(expecting: expect))
        } catch let failure as AuditFailure {
            throw CommandFailure("\(failure.message)")
        }
    }
}

extension AuditMark: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }
}

import ArgumentParser

/// `options check`: whether the configuration is right.
struct OptionsCheckCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks the configuration, and on request asks the service too.",
        discussion: """
            Tells every mistake with its key, where it was set and how to mend it, and ends with 78 when there is one. \
            With --online the abilities are probed as `doctor` does.

            EXAMPLES:
              defender-lens options check
              defender-lens options check --config lens.yaml --online
              defender-lens options check --sandbox --online
            """
    )

    @Flag(help: "Also asks the service.")
    var online = false

    @OptionGroup var tenant: TenantArguments

    func run(in context: CommandContext) async throws -> ProgramStatus {
        let values = try ConfigurationValues.read(tenant.configuration, in: context)
        let configuration = try ServeConfiguration.read(values, of: tenant, in: context)
        try configuration.checkReach()
        try configuration.writeWarnings(in: context)
        try context.output.write(line: "The configuration is sound.")
        guard online else { return .done }
        return try await configuration.tenant.withSession(in: context) { session in
            let diagnosis = await Diagnosis(of: session)
            try diagnosis.writeText(in: context)
            return diagnosis.status
        }
    }
}

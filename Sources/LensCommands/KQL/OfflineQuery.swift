import HuntingSchema
import KQL
import KQLEngine
import Sandbox
import Synchronization

/// Evaluates queries over the tables of a simulated tenant, which is generated when a query first reads one.
final class OfflineQuery: Sendable {
    private let seed: UInt64
    private let scale: Int
    /// Ticks since 0001-01-01T00:00:00Z.
    private let now: Int64
    private let tenantTables = Mutex<[String: ColumnTable]?>(nil)
    private let generated: @Sendable (UInt64, Int64, Int) -> Tenant?
    private let binder = KQLBinder(schema: HuntingSchema.schema, unknownColumns: .empty)

    init(world: SandboxWorldArguments, in context: CommandContext) {
        seed = world.seed
        scale = world.scale
        now = world.now?.ticks ?? context.now()
        generated = context.generatedTenant
    }

    /// The results of one query, one per tabular statement.
    ///
    /// - Parameters:
    ///   - text: The query.
    ///   - report: Is told each finding about the query, in the order of their places.
    /// - Returns: The tables in the order of the statements.
    /// - Throws: ``ToolError`` with the code of the first error, `unsupported` for what only the service can evaluate,
    ///   or a code of `EngineError`; what `report` throws.
    func results(
        of text: String,
        report: (KQLDiagnostic) throws -> Void = { _ in }
    ) throws -> [TypedTable] {
        let parsed = KQLParser.parse(text)
        var binding = binder.bind(parsed)
        for diagnostic in binding.diagnostics { try report(diagnostic) }
        if let error = binding.diagnostics.first(where: { $0.severity == .error }) {
            throw ToolError(code: error.code, message: error.message)
        }
        let engine = QueryEngine(
            tables: binding.tables.isEmpty ? [:] : tables(),
            now: now,
            timeZones: SystemTimeZones.file
        )
        do throws(EngineError) {
            // The columns behind some plugins are known only once the rows before them are.
            if binding.dependsOnData { binding = try engine.bind(parsed, with: binder) }
            guard let query = binding.query else {
                throw EngineError(.unsupported, Self.notOffline(binding))
            }
            return try engine.run(query).map { TypedTable($0) }
        } catch {
            throw ToolError(code: error.code.rawValue, message: error.message)
        }
    }

    private static func notOffline(_ binding: Binding) -> String {
        binding.diagnostics.last { $0.severity == .warning }?.message
            ?? "the query uses something that only the service can evaluate"
    }

    private func tables() -> [String: ColumnTable] {
        tenantTables.withLock { tables in
            if let tables { return tables }
            let made = (generated(seed, now, scale) ?? Tenant(seed: seed, now: now, scale: scale)).tables
            tables = made
            return made
        }
    }
}

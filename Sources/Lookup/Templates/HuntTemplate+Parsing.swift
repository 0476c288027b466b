import Entities
import HuntingSchema
import KQL

extension HuntTemplate {
    /// Takes a query apart and checks it, all without asking Microsoft.
    ///
    /// Mistakes of the language and placeholders where no value can stand are errors; what Microsoft may still accept,
    /// such as an unknown table, and a template without a placeholder are warnings.
    package static func parse(_ text: String) -> Result<HuntTemplate, TemplateErrors> {
        let masked = MaskedTemplate(text)
        let query = KQLParser.parse(masked.text)
        let tokens = TemplateTokens(query)
        let scanner = TemplateScanner(masked, tokens)
        let errors = scanner.errors + syntaxErrors(of: query, in: text)
        guard errors.isEmpty else { return .failure(TemplateErrors(list: errors)) }
        let sharing = TemplateSharing(scanner)
        let usesEntity = sharing.statements.pieces.contains { if case .literal = $0 { true } else { false } }
        let template = HuntTemplate(
            text: text,
            usesEntity: usesEntity,
            warnings: (usesEntity ? [] : [withoutPlaceholder]) + meaningWarnings(of: query, in: text),
            reasonNotToShare: usesEntity ? sharing.reason : "it asks the same for every entity",
            sourceColumn: sourceColumn(of: tokens),
            statements: sharing.statements
        )
        return .success(template.checkedForSharing)
    }

    private static let withoutPlaceholder = TemplateRemark(
        "The query has no {{ENTITY}}, so it runs once and its rows go to every entity.",
        remedy: "Put \"{{ENTITY}}\" where the value belongs."
    )

    private static func syntaxErrors(of query: ParsedQuery, in text: String) -> [TemplateRemark] {
        if query.statements.allSatisfy({ $0.declaredName != nil }), query.isValid {
            return [TemplateRemark("There is no query in it.", remedy: "Leave the option empty for the default query.")]
        }
        return query.diagnostics.filter(\.isSyntaxError).map { diagnostic in
            TemplateRemark(diagnostic.rendered(in: text), remedy: "Correct the query at this place.")
        }
    }

    private static func meaningWarnings(of query: ParsedQuery, in text: String) -> [TemplateRemark] {
        let diagnostics = KQLBinder(schema: HuntingSchema.schema).bind(query).diagnostics
        return diagnostics.filter { !$0.isSyntaxError && $0.severity > .hint && !isOfNoConcern($0) }.map { diagnostic in
            TemplateRemark(
                diagnostic.rendered(in: text),
                remedy: "Microsoft decides; correct it if it is not meant so."
            )
        }
    }

    /// What cannot be evaluated offline is nothing to warn about.
    private static func isOfNoConcern(_ diagnostic: KQLDiagnostic) -> Bool {
        ["KQL3003", "KQL3004"].contains(diagnostic.code)
    }

    private static func sourceColumn(of tokens: TemplateTokens) -> String? {
        let index = tokens.indices.first { index in
            tokens.isWord(index, "withsource", "with_source") && tokens.kind(index + 1) == .assign
                && tokens.kind(index + 2) == .identifier
        }
        return index.map { tokens.texts[$0 + 2] }
    }

    /// The template, not to be shared when a shared query made from it would not be valid.
    private var checkedForSharing: HuntTemplate {
        guard reasonNotToShare == nil, let probe = Entity(.string, #"a"b\c*d"#) else { return self }
        let shared = KQLParser.parse(sharedQuery(for: [probe, probe]).text)
        guard !shared.isValid else { return self }
        return HuntTemplate(
            text: text,
            usesEntity: usesEntity,
            warnings: warnings,
            reasonNotToShare: "its operators cannot stand in a union",
            sourceColumn: sourceColumn,
            statements: statements
        )
    }
}

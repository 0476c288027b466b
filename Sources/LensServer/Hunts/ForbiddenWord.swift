/// A word that a free query may not hold, because it takes the query out of the tenant's own hunting tables.
struct ForbiddenWord: Sendable {
    /// When the word counts.
    enum Form: Sendable {
        /// Wherever it stands as a word of the language.
        case keyword
        /// Only in front of `(`; elsewhere it is a name like any other.
        case call
    }

    /// In lower case; case does not count.
    let word: String
    let form: Form
    /// What it would do, as the end of a sentence that begins with the word.
    let reason: String

    /// All words by their text.
    static let byWord: [String: ForbiddenWord] = Dictionary(
        uniqueKeysWithValues: rows.map { ($0.0, ForbiddenWord(word: $0.0, form: $0.1, reason: $0.2)) }
    )

    private static let elsewhere = "reads data of another place"
    private static let outside = "sends data out of the tenant"

    // swift-format-ignore
    private static let rows: [(String, Form, String)] = [
        ("externaldata", .keyword, "reads a file from elsewhere"),
        ("external_data", .keyword, "reads a file from elsewhere"),
        ("inline_external_table", .keyword, "reads a file from elsewhere"),
        ("entity_group", .keyword, elsewhere),
        ("macro-expand", .keyword, elsewhere),
        ("external_table", .call, elsewhere),
        ("cluster", .call, elsewhere),
        ("database", .call, elsewhere),
        ("workspace", .call, elsewhere),
        ("app", .call, elsewhere),
        ("resource", .call, elsewhere),
        ("adx", .call, elsewhere),
        ("arg", .call, elsewhere),
        ("http_request", .call, outside),
        ("http_request_post", .call, outside),
        ("sql_request", .call, outside),
        ("mysql_request", .call, outside),
        ("postgresql_request", .call, outside),
        ("cosmosdb_sql_request", .call, outside),
        ("azure_digital_twins_query_request", .call, outside),
        ("ai_chat_completion", .call, outside),
        ("ai_chat_completion_prompt", .call, outside),
        ("ai_embed_text", .call, outside),
        ("ai_embeddings", .call, outside),
        ("python", .call, "runs a program"),
        ("r", .call, "runs a program"),
    ]
}

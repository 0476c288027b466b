/// The description of the HTTP API in OpenAPI's form, as the file `openapi.yaml` has it.
enum APIDescription {
    /// The whole file.
    static let text = parts.map(\.description).joined(separator: "\n") + "\n"
}

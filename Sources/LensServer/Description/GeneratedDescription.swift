extension APIDescription {
    /// The lines of `openapi.yaml`, without the line breaks between the parts.
    ///
    /// Written by `scripts/generate-assets`; edit `openapi.yaml` and run it again.
    static let parts: [StaticString] = [
        part1,
        part2,
        part3,
        part4,
    ]
}

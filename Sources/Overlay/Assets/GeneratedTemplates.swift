extension OverlayTemplate {
    /// Every template.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let all: [OverlayTemplate] = [
        .cardMustache,
        .costMustache,
        .evidenceMustache,
        .failureMustache,
        .fieldsMustache,
        .huntMustache,
        .objectMustache,
        .pageMustache,
        .pieceMustache,
        .planMustache,
        .signInMustache,
        .sourceMustache,
        .valueMustache,
    ]
}

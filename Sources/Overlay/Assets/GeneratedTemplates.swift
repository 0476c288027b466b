extension OverlayTemplate {
    /// Every template.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let all: [OverlayTemplate] = [
        .actButtonMustache,
        .actMustache,
        .actsMustache,
        .cardMustache,
        .containmentMustache,
        .costMustache,
        .evidenceMustache,
        .failureMustache,
        .fieldsMustache,
        .huntMustache,
        .isolationMustache,
        .objectMustache,
        .pageMustache,
        .pieceMustache,
        .planMustache,
        .previewMustache,
        .runningMustache,
        .signInMustache,
        .sourceMustache,
        .valueMustache,
    ]
}

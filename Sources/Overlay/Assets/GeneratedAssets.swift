extension OverlayAsset {
    /// Every file that the page loads.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    package static let all: [OverlayAsset] = [
        .askedJs,
        .baseCss,
        .cardsCss,
        .cardsJs,
        .copyJs,
        .defangJs,
        .domJs,
        .gridDetailJs,
        .gridFilesJs,
        .gridTableJs,
        .gridValuesJs,
        .gridCss,
        .gridJs,
        .gridsJs,
        .huntTextJs,
        .huntJs,
        .iconSvg,
        .jumpJs,
        .keysJs,
        .lookupJs,
        .marksJs,
        .memoryJs,
        .overlayJs,
        .pageCss,
        .problemJs,
        .recentJs,
        .runJs,
        .signInJs,
        .statusJs,
        .tabsJs,
        .themeJs,
        .timeJs,
    ]
}

/// Names with a dot that are neither domains nor programs: products and malware detections.
enum NameRules {
    /// The reason why a name is one of those; nil when it is not.
    static func doubt(_ words: NameWords) -> DropReason? {
        if words.writtenTopLevel == "NET", words.lower.count == 2, frameworks.contains(words.secondLevel) {
            return .productName
        }
        let isDetection =
            words.lower.contains(where: detectionPlatforms.contains)
            || words.lower.count > 2 && NameWords.isCapitalized(words.written[0])
                && detectionTypes.contains(words.lower[0])
        return isDetection ? .malwareName : nil
    }

    /// What stands before `.NET`, written in capitals, in the name of a product.
    private static let frameworks: Set<String> = ["asp", "ado", "vb", "ml", "paint", "ms", "cosmos", "xunit"]

    /// Platforms in the naming schemes of antivirus vendors.
    private static let detectionPlatforms: Set<String> = [
        "androidos", "elf32", "elf64", "msil", "msoffice", "o97m", "w32", "w64", "w97m", "win32", "win64", "x97m",
    ]

    /// Types in the naming schemes of antivirus vendors; they begin a detection's name, with a capital.
    private static let detectionTypes: Set<String> = [
        "adware", "backdoor", "behavior", "downloader", "dropper", "exploit", "generic", "hacktool", "heur", "malware",
        "pua", "pup", "ransom", "ransomware", "rootkit", "spyware", "trojan", "trojandownloader", "trojandropper",
        "trojanspy", "virtool", "virus", "worm",
    ]
}

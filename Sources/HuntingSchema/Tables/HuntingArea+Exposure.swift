// Written by scripts/generate-hunting-schema.

extension HuntingArea {
    static let exposureTables = """
        # ExposureGraphEdges
        EdgeId string
        EdgeLabel string
        SourceNodeId string
        SourceNodeName string
        SourceNodeLabel string
        SourceNodeCategories dynamic
        TargetNodeId string
        TargetNodeName string
        TargetNodeLabel string
        TargetNodeCategories dynamic
        EdgeProperties dynamic
        # ExposureGraphNodes
        NodeId string
        NodeLabel string
        NodeName string
        Categories dynamic
        NodeProperties dynamic
        EntityIds dynamic
        """
}

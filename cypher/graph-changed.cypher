// Marks that the graph has changed.
MERGE (mark:_Lock {id: 'graph'})
SET mark.turn = $turn

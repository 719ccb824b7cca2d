// What stands for the graph as it is now: another after each change of it.
MATCH (mark:_Lock {id: 'graph'})
RETURN mark.turn AS turn

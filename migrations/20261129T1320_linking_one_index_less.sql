-- Pairs are asked for by their ends and then ordered; nothing ever asked for the heaviest pairs of all. It was the largest index there was.
drop index linking.edge_weight;

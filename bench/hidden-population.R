# The other side of bench/hidden-population.ts: the same stepwise choice and bootstrap in base R, written for this comparison from the
# published description (Chan, Silverman and Vincent 2021); not the authors' package, which also asks a linear programme whether an
# estimate exists, as ours does. `glm.fit` is R's own. Leaves `estimate`, `seconds` and `replicates` in the environment.
fitted_model <- function(counts, histories, pairs, chosen) {
  x <- cbind(1, histories)
  keep <- rep(TRUE, nrow(histories))
  parameters <- NULL
  for (k in chosen) {
    both <- histories[, pairs[1, k]] * histories[, pairs[2, k]]
    if (sum(counts * both) == 0) keep <- keep & both == 0
    else parameters <- cbind(parameters, both)
  }
  x <- cbind(x, parameters)[keep, , drop = FALSE]
  fit <- suppressWarnings(glm.fit(
    x, counts[keep], family = poisson(), control = list(epsilon = 1e-10, maxit = 50, trace = FALSE)
  ))
  mu <- numeric(length(counts))
  mu[keep] <- fit$fitted.values
  list(intercept = fit$coefficients[[1]], mu = mu)
}

stepwise_model <- function(counts, histories, pairs, threshold = 0.02) {
  chosen <- integer(0)
  repeat {
    model <- fitted_model(counts, histories, pairs, chosen)
    best <- 0
    lowest <- threshold
    for (k in setdiff(seq_len(ncol(pairs)), chosen)) {
      both <- histories[, pairs[1, k]] * histories[, pairs[2, k]]
      expected <- sum(model$mu * both)
      seen <- sum(counts * both)
      p <- min(ppois(seen, expected), ppois(seen - 1, expected, lower.tail = FALSE))
      if (p < lowest) {
        lowest <- p
        best <- k
      }
    }
    if (best == 0) return(sum(counts) + exp(model$intercept))
    chosen <- c(chosen, best)
  }
}

run_bench <- function(counts, lists, times, seed) {
  histories <- as.matrix(expand.grid(rep(list(0:1), lists)))[-1, ]
  pairs <- combn(lists, 2)
  estimate <- stepwise_model(counts, histories, pairs)
  set.seed(seed)
  started <- proc.time()[["elapsed"]]
  drawn <- rmultinom(times, sum(counts), counts / sum(counts))
  replicates <- apply(drawn, 2, stepwise_model, histories = histories, pairs = pairs)
  seconds <- proc.time()[["elapsed"]] - started
  c(estimate, seconds, quantile(replicates, c(0.025, 0.5, 0.975), type = 8))
}

# A second opinion on `carriedCounts`, in base R (run: Rscript packages/statistics/proof/carried-counts.R sicily.csv). Written from the restricted likelihood with the whole covariance as a
# matrix, inverted and its determinant taken, which is not how ours comes to it. Sicily with two waves a year; prints the effect, its error, rho, the dispersion and Satterthwaite's degrees.
second_opinion <- function(y, e) {
  n <- length(y)
  t <- seq_len(n)
  x <- cbind(1, t, t > 36, sin(2 * pi * t / 12), cos(2 * pi * t / 12), sin(4 * pi * t / 12), cos(4 * pi * t / 12))
  p <- ncol(x)
  start <- glm.fit(x, y, offset = log(e), family = poisson(), control = list(epsilon = 1e-14, maxit = 100, trace = FALSE))
  mu <- start$fitted.values
  z <- log(mu) - log(e) + (y - mu) / mu
  parts <- function(rho) {
    v <- outer(1 / sqrt(mu), 1 / sqrt(mu)) * rho^abs(outer(t, t, "-"))
    inverse <- solve(v)
    a <- base::t(x) %*% inverse %*% x
    b <- solve(a, base::t(x) %*% inverse %*% z)
    rest <- z - x %*% b
    squares <- c(base::t(rest) %*% inverse %*% rest)
    log_likelihood <- -0.5 * (c(determinant(v)$modulus) + c(determinant(a)$modulus) + (n - p) * log(squares))
    list(b = b[3], variance = squares / (n - p) * solve(a)[3, 3], noise = squares / (n - p), l = log_likelihood)
  }
  rho <- optimize(function(r) parts(r)$l, c(-0.9, 0.9), maximum = TRUE, tol = 1e-12)$maximum
  found <- parts(rho)
  h <- 1e-3
  moves <- (log(parts(rho + h)$variance) - log(parts(rho - h)$variance)) / (2 * h)
  curve <- -(parts(rho + h)$l - 2 * found$l + parts(rho - h)$l) / h^2
  c(found$b, sqrt(found$variance), rho, found$noise, 2 / (2 / (n - p) + moves^2 / curve))
}

if (length(commandArgs(TRUE)) == 1) {
  table <- read.csv(commandArgs(TRUE))
  print(second_opinion(table$aces, table$stdpop), digits = 12)
}

"""Values for tests of this package, by SciPy 1.17.1 and statsmodels 0.15.0 (both BSD), where the shared tables have none.

Use: python -m venv v; v/bin/pip install scipy==1.17.1 statsmodels==0.15.0; v/bin/python packages/statistics/proof/second-opinion.py
"""
import numpy as np
from scipy import optimize, special, stats

drug1 = np.array([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0])
drug2 = np.array([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])


def show(name, *values):
    print(name, *(f"{value:.13g}" for value in values))


d = drug2 - drug1
j = np.exp(special.gammaln(4.5) - special.gammaln(4)) / np.sqrt(4.5)
dz = d.mean() / d.std(ddof=1)
limits = [
    optimize.brentq(lambda nc: stats.nct.cdf(dz * 10**0.5, 9, nc) - p, -20, 20, xtol=1e-13) for p in (0.975, 0.025)
]
show("hedges 9", j)
show("sleep d_z corrected, limits", j * dz, *(j * limit / 10**0.5 for limit in limits))
s2 = (drug1.var(ddof=1) + drug2.var(ddof=1)) / 2
show("sleep d_av corrected", j * d.mean() / s2**0.5)
ci = stats.binomtest(150, 236).proportion_ci(0.95)
show("150 of 236, odds", ci.low / (1 - ci.low), ci.high / (1 - ci.high))

# Two groups, agreement, items, analysis of covariance: on numbers made up here.
import warnings

import pandas as pd
import statsmodels.formula.api as smf
from statsmodels.stats import inter_rater

warnings.simplefilter("ignore")
one, other = [5.1, 7.3, 9.9, 6.2, 8.8], [1.4, 2.9, 3.1, 7.7, 2.2, 4.0]
welch = stats.ttest_ind(one, other, equal_var=False)
ci = welch.confidence_interval(0.95)
show("welch", welch.statistic, welch.df, welch.pvalue, ci.low, ci.high)
table = np.array([[11, 4, 1], [3, 9, 5], [0, 2, 14]])
for name, kind in (("none", None), ("linear", "linear"), ("quadratic", "quadratic")):
    found = inter_rater.cohens_kappa(table, wt=kind)
    show("kappa " + name, found.kappa, found.kappa_low, found.kappa_upp)
many = np.array([[3, 1, 0], [0, 4, 0], [2, 2, 0], [0, 1, 3], [4, 0, 0], [1, 1, 2]])
show("fleiss", inter_rater.fleiss_kappa(many))
frame = pd.DataFrame(
    {
        "before": [80.1, 85.2, 79.3, 90.4, 82.5, 88.6, 84.7, 81.8, 86.9],
        "after": [80.9, 84.8, 81.7, 99.6, 91.5, 97.4, 88.3, 86.2, 90.1],
        "arm": list("aaabbbccc"),
    }
)
fit = smf.ols("after ~ before + C(arm)", frame).fit()
show("ancova b", fit.params["C(arm)[T.b]"], *fit.conf_int().loc["C(arm)[T.b]"], fit.pvalues["C(arm)[T.b]"])
show("ancova slope", fit.params["before"])
gain_b, gain_a = np.array([4.0, 5, 6, 7]), np.array([6.0, 6, 9, 9])
n = 4
g = (gain_a.mean() - gain_b.mean()) / (10 - gain_b.mean())
grad = np.array([(g - 1) / (10 - gain_b.mean()), 1 / (10 - gain_b.mean())])
se = (grad @ np.cov(gain_b, gain_a) @ grad / n) ** 0.5
show("normalised gain", g, g - stats.t.ppf(0.975, 3) * se, g + stats.t.ppf(0.975, 3) * se)
show("feldt 0.6", 1 - 0.4 * stats.f.ppf(0.975, 3, 6), 1 - 0.4 * stats.f.ppf(0.025, 3, 6))

# Forecasts: 200 made by a rule that needs no generator, so that both sides have the same.
forecast = np.array([((37 * i) % 199 + 0.5) / 200 for i in range(200)])
happened = np.array([1 if ((53 * i) % 197) / 197 < 0.15 + 0.6 * forecast[i] else 0 for i in range(200)])
import statsmodels.api as sm

logit = np.log(forecast / (1 - forecast))
large = sm.GLM(happened, np.ones((200, 1)), family=sm.families.Binomial(), offset=logit).fit(tol=1e-15)
sloped = sm.GLM(happened, sm.add_constant(logit), family=sm.families.Binomial()).fit(tol=1e-15)
show("calibration intercept", large.params[0], *large.conf_int()[0])
show("calibration slope", sloped.params[1], *sloped.conf_int()[1])
u = stats.mannwhitneyu(forecast[happened == 1], forecast[happened == 0]).statistic
show("auc", u / (happened.sum() * (200 - happened.sum())))
pav = optimize.isotonic_regression(happened[np.argsort(forecast)]).x
s, sp = ((forecast - happened) ** 2).mean(), ((pav - happened[np.argsort(forecast)]) ** 2).mean()
base = happened.mean()
show("corp", s, s - sp, base * (1 - base) - sp, base * (1 - base))
show("happened", happened.sum())
